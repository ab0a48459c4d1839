package io.jiaohao.server.push;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that follow one another.
 *
 * @param after the hall after them, where it is known
 */
record Stretch(long seqBefore, List<HallEvent> events, @Nullable Hall after) {
    /** Nothing in it is told to devices, so that it has no count. */
    boolean isQuiet() {
        return events.stream().noneMatch(HallEvent::shown);
    }

    /** For a view that has gone on, or was read anew. */
    Stretch withoutAfter() {
        return new Stretch(seqBefore, events, null);
    }
}
