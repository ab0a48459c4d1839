package io.jiaohao.display.strip.line;

import io.jiaohao.kit.wire.PortSettings;
import java.time.Duration;

/**
 * How a line is used.
 *
 * @param pacing how long it rests after each frame
 * @param refresh how often a strip is told again what it shows, for one that lost its power
 */
public record LineSettings(PortSettings port, Duration pacing, Duration refresh) {
    /** How long a frame of that many bytes keeps the line busy, with the rest after it. */
    long nanosFor(int bytes) {
        return port.nanosFor(bytes) + pacing.toNanos();
    }
}
