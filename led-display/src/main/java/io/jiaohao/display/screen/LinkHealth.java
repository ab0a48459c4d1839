package io.jiaohao.display.screen;

import java.time.Duration;
import java.time.Instant;

/**
 * How old the picture on the screen is: a lost connection, or a server that says nothing. Pure;
 * confined to one thread.
 */
final class LinkHealth {
    private static final Duration STALE = Duration.ofSeconds(15);
    private static final Duration LOST = Duration.ofMinutes(5);

    /** What the screen says about it. */
    enum Phase {
        FRESH,
        STALE,
        LOST
    }

    private Instant heardAt; // when the hall's picture was last confirmed
    private Instant
            troubleSince; // when the connection broke; heardAt while it holds, or if the server
    // fell silent before
    private boolean up; // the connection holds

    LinkHealth(Instant now) {
        heardAt = now;
        troubleSince = now;
    }

    void heard(Instant now) {
        heardAt = now;
        troubleSince = now;
        up = true;
    }

    void down(Instant now) {
        if (up && phase(now) == Phase.FRESH) {
            troubleSince = now;
        }
        up = false;
    }

    Instant heardAt() {
        return heardAt;
    }

    boolean up() {
        return up;
    }

    Phase phase(Instant now) {
        Duration trouble = Duration.between(troubleSince, now);
        if (trouble.compareTo(STALE) < 0) {
            return Phase.FRESH;
        }
        return trouble.compareTo(LOST) < 0 ? Phase.STALE : Phase.LOST;
    }
}
