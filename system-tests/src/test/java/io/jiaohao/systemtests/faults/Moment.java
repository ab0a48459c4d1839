package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a scripted device did or saw.
 *
 * @param nanos when, by {@link System#nanoTime()}
 * @param node whom it was connected to
 * @param request the id of a change; null for what a display saw
 * @param what as {@link Kind} says
 */
record Moment(
        long nanos,
        String device,
        String node,
        Kind kind,
        @Nullable String request,
        JsonNode what) {

    /** What a moment is, and what it carries. */
    enum Kind {
        /** {@code {method, params}}; the same request may be sent again. */
        SENT,
        /** The result. */
        ANSWERED,
        /** The error. */
        REFUSED,
        /** {@code {because}}: nobody knows whether it was done. */
        LOST,
        /** {@code {seq, call, ticket, counter}}, of an event that came in its turn. */
        CALL,
        /** {@code {seq, time, calls: [{id, …}]}}: the whole truth for a display. */
        SNAPSHOT,
        /** {@code {seq}}: how far the display was when the test ended. */
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
