package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the line of a kind of pad is used: 8 data bits, no parity, 1 stop bit.
 *
 * @param baud bits a second
 * @param pacing how long the line rests after each of our frames
 * @param refresh how often a pad is told again what it shows, for one that lost its power meanwhile
 *     (DOMAIN FT3)
 */
public record LineProfile(int baud, @Nullable Duration pacing, @Nullable Duration refresh) {
    private static final Duration DEFAULT_PACING = Duration.ofMillis(5);
    private static final Duration DEFAULT_REFRESH = Duration.ofSeconds(4);
    private static final int LEAST_BAUD = 300;
    private static final int MOST_BAUD = 921_600;

    public LineProfile {
        require(
                baud >= LEAST_BAUD && baud <= MOST_BAUD,
                "baud",
                "must be %d..%d, but was %d",
                LEAST_BAUD,
                MOST_BAUD,
                baud);
        pacing = pacing == null ? DEFAULT_PACING : pacing;
        refresh = refresh == null ? DEFAULT_REFRESH : refresh;
        require(pacing.toSeconds() < 1, "pacing", "must be below 1s");
        require(refresh.toSeconds() >= 1, "refresh", "must be at least 1s");
    }

    Duration rest() {
        return pacing == null ? DEFAULT_PACING : pacing;
    }

    Duration again() {
        return refresh == null ? DEFAULT_REFRESH : refresh;
    }
}
