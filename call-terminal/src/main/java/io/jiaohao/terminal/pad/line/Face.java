package io.jiaohao.terminal.pad.line;

import io.jiaohao.terminal.pad.frame.Alarm;
import io.jiaohao.terminal.pad.frame.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one pad shows at a moment, as frames.
 *
 * @param frames always as many, each for the same part of the pad
 * @param alarm makes it beep once when this begins to be shown; null for silence
 * @param urgent whether it goes before what merely counts: a clerk is waiting for it
 * @param onShown told when all of it has been sent, on the line's writing thread
 */
public record Face(List<Frame> frames, @Nullable Alarm alarm, boolean urgent, Runnable onShown) {
    public Face {
        frames = List.copyOf(frames);
    }
}
