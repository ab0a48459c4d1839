package io.jiaohao.protocol.message;

import java.util.Locale;

/**
 * Why the application refused a request; {@link #retry()} says whether sending it again may help.
 */
public enum Reason {
    UNAUTHENTICATED,
    NOT_ALLOWED,
    UNSUPPORTED_PROTOCOL,
    UNKNOWN_MATTER,
    UNKNOWN_TICKET,
    UNKNOWN_COUNTER,
    MATTER_CLOSED,
    QUEUE_FULL,
    DUPLICATE_HOLDER,
    HALL_STOPPED,
    COUNTER_TAKEN,
    COUNTER_CLOSED,
    COUNTER_PAUSED,
    WRONG_STATE,
    WRONG_PIN,
    UNAVAILABLE,
    TOO_FAST;

    /** The word of the wire, e.g. {@code wrong_state}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean retry() {
        return this == UNAVAILABLE || this == TOO_FAST;
    }
}
