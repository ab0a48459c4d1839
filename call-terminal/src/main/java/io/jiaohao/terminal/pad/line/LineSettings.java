package io.jiaohao.terminal.pad.line;

import io.jiaohao.kit.wire.PortSettings;
import java.time.Duration;

/**
 * How a line is used.
 *
 * @param baud bits a second; 8 data bits, no parity, 1 stop bit
 * @param pacing how long the line rests after each of our frames
 * @param refresh how often what is shown is sent again
 * @param rs485 whether the port's driver turns the bus round
 */
public record LineSettings(int baud, Duration pacing, Duration refresh, boolean rs485) {
    /** What the port is told. */
    PortSettings port() {
        return new PortSettings(baud, PortSettings.Parity.NONE, rs485);
    }

    /** How long a frame of that many bytes keeps the line busy, with the rest after it. */
    long nanosFor(int bytes) {
        return port().nanosFor(bytes) + pacing.toNanos();
    }
}
