package io.jiaohao.display.strip.face;

import io.jiaohao.display.strip.dots.Page;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a strip shows at one moment.
 *
 * @param call id of the call that is shown as new; null for none
 * @param isDue whether that call is not on the strip yet
 * @param nextNanos when time alone will change it, by {@link System#nanoTime()}; {@code
 *     Long.MAX_VALUE} for never
 */
public record Scene(
        StripView view,
        Page page,
        Flash flash,
        @Nullable String call,
        boolean isDue,
        long nextNanos) {
    /** Whether the other says the same, however it is lit. */
    public boolean saysAs(Scene other) {
        return page.equals(other.page) && Objects.equals(call, other.call);
    }
}
