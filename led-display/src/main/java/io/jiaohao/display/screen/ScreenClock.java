package io.jiaohao.display.screen;

import io.jiaohao.protocol.link.SteadyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The server's time on a clock of ours that never jumps, and how far it is ahead of this machine's
 * own clock, which the page reads and which may be set. Confined to one thread.
 */
final class ScreenClock {
    private static final long TOLERANCE_MILLIS = 400; // what a message may take: not worth a change

    private final InstantSource steady;
    private final InstantSource wall;
    private long serverAhead; // of the steady clock, in milliseconds
    private long pageAhead; // of the wall's

    ScreenClock(InstantSource steady, InstantSource wall) {
        this.steady = steady;
        this.wall = wall;
    }

    static ScreenClock system() {
        return new ScreenClock(SteadyClock.from(Instant.now()), InstantSource.system());
    }

    /** The server tells its time. */
    void hear(Instant server) {
        serverAhead = settled(serverAhead, Duration.between(local(), server));
    }

    /** Now, on the clock that never jumps. */
    Instant local() {
        return steady.instant();
    }

    /** The server's time at an instant of {@link #local()}. */
    Instant server(Instant local) {
        return local.plusMillis(serverAhead);
    }

    /** What the page adds to its clock. */
    long aheadMillis() {
        pageAhead = settled(pageAhead, Duration.between(wall.instant(), server(local())));
        return pageAhead;
    }

    private static long settled(long before, Duration now) {
        long millis = now.toMillis();
        return Math.abs(millis - before) > TOLERANCE_MILLIS ? millis : before;
    }
}
