package io.jiaohao.terminal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the link to the server is.
 *
 * @param attempts failed since the link was last up
 * @param since when it went down, by this PC's clock
 * @param refusal why the server does not want this device, in its own words
 */
record LinkStatus(boolean up, int attempts, @Nullable Instant since, @Nullable String refusal) {
    static final LinkStatus NEVER_UP = new LinkStatus(false, 0, null, null);
    static final LinkStatus UP = new LinkStatus(true, 0, null, null);

    /** The connection was lost, or could not be made once more. */
    LinkStatus down(Instant now) {
        return new LinkStatus(false, attempts + 1, since == null ? now : since, refusal);
    }

    LinkStatus refused(String sentence) {
        return new LinkStatus(false, attempts, since, sentence);
    }
}
