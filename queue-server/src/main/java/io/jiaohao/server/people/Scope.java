package io.jiaohao.server.people;

import java.util.Arrays;
import java.util.Optional;

/** What a key of the API may be used for. */
public enum Scope {
    /** See the hall as it is now: queues, windows, matters. */
    HALL_READ("hall:read"),
    /** Take, cancel, check in and rate numbers. */
    TICKETS_WRITE("tickets:write"),
    /** Find a number and see where it stands. */
    TICKETS_READ("tickets:read"),
    /** Follow what happens in the hall, and read what happened. */
    EVENTS_READ("events:read"),
    /** Read figures of days. */
    REPORTS_READ("reports:read"),
    /** Read the server's own figures. */
    METRICS_READ("metrics:read");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As it stands in a key's list and in the documents. */
    public String word() {
        return word;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** Whether it changes anything. */
    public boolean writes() {
        return this == TICKETS_WRITE;
    }
}
