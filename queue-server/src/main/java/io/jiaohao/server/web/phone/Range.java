package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.Outlook;
import io.jiaohao.server.domain.state.Promise;
import org.jspecify.annotations.Nullable;

/**
 * The range of a wait that somebody is shown. It gets shorter when the estimate fell by a fifth or
 * five minutes, and longer when that rose by five minutes: it does not jump to and fro.
 *
 * @param meanSeconds of the estimate that it was made from
 */
record Range(long lowSeconds, long highSeconds, long meanSeconds) {
    private static final long STEP_SECONDS = 300;
    private static final double FIFTH = 0.2;

    /**
     * @param before what was shown last; null for nothing
     */
    static Range of(Outlook now, @Nullable Range before) {
        if (before != null && !before.isLeftBy(now.meanSeconds())) {
            return before;
        }
        Promise promise = now.promise();
        return new Range(promise.lowSeconds(), promise.highSeconds(), now.meanSeconds());
    }

    private boolean isLeftBy(long mean) {
        long fall = meanSeconds - mean;
        return Math.abs(fall) >= STEP_SECONDS || fall > 0 && fall >= FIFTH * meanSeconds;
    }
}
