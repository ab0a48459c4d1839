package io.jiaohao.kiosk.offline;

import io.jiaohao.protocol.link.HallMirror;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * The server's time by our clock. A message that took long makes the server's clock look slow, so
 * of the last one to two minutes' messages the fastest tells the difference: two kiosks then agree
 * to milliseconds on who came first. Older ones are forgotten, for clocks are set. Confined to the
 * event loop.
 */
final class ServerClock {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private Duration ahead = Duration.ZERO; // the greatest difference of this minute
    private Duration aheadBefore = Duration.ZERO; // and of the one before
    private long sinceNanos; // when this minute began
    private boolean heard; // since this program started

    /** What a program before this one knew. */
    void restore(Duration known) {
        ahead = known;
        aheadBefore = known;
    }

    /** The server told its time. */
    void hear(HallMirror mirror) {
        Duration now = Duration.between(OffsetDateTime.now(), mirror.serverTime());
        long nanos = System.nanoTime();
        if (!heard || nanos - sinceNanos > MINUTE_NANOS) {
            aheadBefore = heard ? ahead : now;
            ahead = now;
            sinceNanos = nanos;
            heard = true;
        } else if (now.compareTo(ahead) > 0) {
            ahead = now;
        }
    }

    /** The server's clock minus ours. */
    Duration ahead() {
        return ahead.compareTo(aheadBefore) > 0 ? ahead : aheadBefore;
    }
}
