package io.jiaohao.server.web.phone;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * How somebody reads the page; it stands in the address, so that it works without a script.
 *
 * @param language null for the ticket's own
 * @param large whether with large text
 */
record Reading(@Nullable String language, boolean large) {
    private static final String LANGUAGE = "language";
    private static final String TEXT = "text";
    private static final String LARGE = "large";

    static Reading of(MultiMap query) {
        String asked = query.get(LANGUAGE);
        String language = "en".equals(asked) || "zh-CN".equals(asked) ? asked : null;
        return new Reading(language, LARGE.equals(query.get(TEXT)));
    }

    Words words(String ofTicket) {
        return new Words(language == null ? ofTicket : language);
    }

    Reading in(String other) {
        return new Reading(other, large);
    }

    Reading sized(boolean larger) {
        return new Reading(language, larger);
    }

    /** The part of an address that asks for it, as it stands in a page. */
    String query() {
        String asked = language == null ? "" : LANGUAGE + "=" + language;
        String sized = large ? TEXT + "=" + LARGE : "";
        String joined = asked + (asked.isEmpty() || sized.isEmpty() ? "" : "&amp;") + sized;
        return joined.isEmpty() ? "?" : "?" + joined;
    }
}
