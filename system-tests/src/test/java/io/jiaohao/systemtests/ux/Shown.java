package io.jiaohao.systemtests.ux;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What a page is meant to show just now, as far as that decides what is asked of it.
 *
 * @param language the tag of the text
 * @param reachFrom the part of the height above which nothing may be touched; 0 but in low reach
 * @param timeout whether it asks if anybody is still there
 * @param hero the selector of the call that everybody must hear of
 */
public record Shown(
        @JsonUnwrapped Limits limits,
        @JsonProperty String language,
        @JsonProperty double reachFrom,
        @JsonProperty boolean timeout,
        @JsonProperty @Nullable String hero) {
    /** UX.md section 10: every target below 45 % of the height. */
    private static final double LOW_REACH = 0.45;

    public static Shown of(Limits limits, String language) {
        return new Shown(limits, language, 0, false, null);
    }

    public Shown inLowReach() {
        return new Shown(limits, language, LOW_REACH, timeout, hero);
    }

    public Shown withTimeout() {
        return new Shown(limits, language, reachFrom, true, hero);
    }

    public Shown withHero(String selector) {
        return new Shown(limits, language, reachFrom, timeout, selector);
    }

    public Shown within(Limits others) {
        return new Shown(others, language, reachFrom, timeout, hero);
    }
}
