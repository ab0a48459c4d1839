package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.time.Instant;

/**
 * What the visitor was told (DOMAIN P1).
 *
 * @param ahead tickets before it
 * @param lowSeconds least expected wait, a multiple of 300
 * @param highSeconds greatest expected wait, a multiple of 300
 */
public record Promise(int ahead, long lowSeconds, long highSeconds) {
    /** Served at once. */
    public static final Promise NO_WAIT = new Promise(0, 0, 0);

    /** Being late by so much is forgiven (DOMAIN P3). */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * Whether a visitor was called too late for what was told.
     *
     * @param toldAt when it was told
     */
    public boolean isMissedBy(Instant toldAt, Instant calledAt) {
        return calledAt.isAfter(toldAt.plusSeconds(highSeconds).plus(TOLERANCE));
    }
}
