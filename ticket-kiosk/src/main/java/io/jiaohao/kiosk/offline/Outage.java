package io.jiaohao.kiosk.offline;

import java.time.Duration;

/**
 * Whether a server can be reached, and since when none can. An outage ends with a session; a server
 * that answers that it does not want this kiosk can be reached, and nobody else is asked then.
 * Confined to the event loop.
 */
final class Outage {
    private boolean connected; // a session is open
    private boolean turnedAway; // by a server, since the last session
    private long sinceNanos = System.nanoTime(); // of the loss, or of the program's start

    void up() {
        connected = true;
        turnedAway = false;
    }

    /** Also told of each attempt that fails. */
    void down() {
        if (connected) {
            connected = false;
            sinceNanos = System.nanoTime();
        }
    }

    void turnedAway() {
        turnedAway = true;
    }

    boolean isOver() {
        return connected;
    }

    boolean lasts(Duration duration) {
        return !connected && !turnedAway && System.nanoTime() - sinceNanos >= duration.toNanos();
    }
}
