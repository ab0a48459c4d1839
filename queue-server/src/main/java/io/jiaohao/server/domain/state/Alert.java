package io.jiaohao.server.domain.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a supervisor should look at.
 *
 * @param since when it began
 */
public record Alert(
        Kind kind,
        @Nullable CounterId counter,
        @Nullable QueueId queue,
        @Nullable TicketId ticket,
        Instant since) {
    /** What is out of the ordinary. */
    public enum Kind {
        /** A service was shorter than any can be (DOMAIN W2). */
        SHORT_SERVICE,
        /** Called, and marked absent within seconds (R2). */
        QUICK_SKIP,
        /** A visitor of a real-name matter was done with before anybody compared the card (T9). */
        ID_UNCHECKED,
        /** A counter is paused for too long (W7). */
        LONG_PAUSE,
        /** A counter calls nobody while somebody waits (W8). */
        IDLE_WHILE_WAITING,
        /** A ticket is set aside for too long (X4). */
        LONG_HOLD,
        /** A queue needs more windows (W6). */
        NEEDS_HELP;

        /** Whether it is about a visit that is over, and not about what goes on. */
        boolean isMark() {
            return this == SHORT_SERVICE || this == QUICK_SKIP || this == ID_UNCHECKED;
        }
    }

    /** What it is about: the same thing is not raised twice. */
    public String key() {
        return key(kind, counter, queue, ticket);
    }

    static String key(
            Kind kind,
            @Nullable CounterId counter,
            @Nullable QueueId queue,
            @Nullable TicketId ticket) {
        return kind + ":" + counter + ":" + queue + ":" + ticket;
    }
}
