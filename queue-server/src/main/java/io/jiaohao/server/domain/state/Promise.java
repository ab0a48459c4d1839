package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.time.Instant;

/**
 * What the visitor was told (DOMAIN P1).
 *
 * @param ahead tickets before it
 * @param lowSeconds least expected wait, a multiple of 300
 * @param highSeconds greatest expected wait, a multiple of 300
 * @param unknown whether nobody can say: the range is then what the hours plan, told only to
 *     devices that know no better, and promises nothing
 */
public record Promise(int ahead, long lowSeconds, long highSeconds, boolean unknown) {
    /** Served at once. */
    public static final Promise NO_WAIT = new Promise(0, 0, 0);

    /** Being late by so much is forgiven (DOMAIN P3). */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Of a wait that can be foreseen. */
    public Promise(int ahead, long lowSeconds, long highSeconds) {
        this(ahead, lowSeconds, highSeconds, false);
    }

    /**
     * Whether a visitor was called too late for what was told; never where that was nothing.
     *
     * @param toldAt when it was told
     */
    public boolean isMissedBy(Instant toldAt, Instant calledAt) {
        return !unknown && calledAt.isAfter(toldAt.plusSeconds(highSeconds).plus(TOLERANCE));
    }
}
