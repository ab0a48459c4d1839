package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.event.CounterOpened;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.event.QueuesMerged;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketMoved;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.event.TicketWalkedIn;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.PersonId;
import io.jiaohao.server.domain.state.Ruling;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.Why;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a supervisor may ask about (DOMAIN Q11).
 *
 * @param by who did it, and where; null for an order
 * @param detail as the kind says
 * @param order of a person who watches over the hall; null for what a clerk did
 */
public record AuditEntry(
        Kind kind,
        Instant at,
        @Nullable Post by,
        @Nullable TicketId ticket,
        @Nullable String detail,
        @Nullable Order order) {

    /**
     * @param action the command's name
     * @param subject what it was done to
     */
    public record Order(PersonId by, String reason, String action, String subject) {}

    /** By a clerk. */
    AuditEntry(Kind kind, Instant at, Post by, @Nullable TicketId ticket, @Nullable String detail) {
        this(kind, at, by, ticket, detail, null);
    }

    /** What was done. */
    public enum Kind {
        /** A clerk called a number of choice (DOMAIN W3); the detail names who was passed over. */
        SPECIFIC_CALL,
        /** A clerk served a visitor without a number at once (W3); the detail as above. */
        WALK_IN,
        /** A clerk took a window from another (W9), whom the detail names. */
        TAKE_OVER,
        /** A clerk moved a ticket out of turn (Q11), for the reason in the detail. */
        MOVE,
        /**
         * A clerk sent a ticket on to a place of choice, first or as taken at a time (X1), in the
         * queue that the detail names.
         */
        PLACED_TRANSFER,
        /** A clerk had one queue wait in another (X6); the detail names both. */
        QUEUE_MERGE,
        /** Somebody who watches over the hall had something done; the order says what and why. */
        ORDER
    }

    static Optional<AuditEntry> of(Hall before, HallEvent event) {
        if (event instanceof TicketCalled called) {
            return called.why().rule() == Why.CallRule.SPECIFIC
                    ? Optional.of(specific(before, called))
                    : Optional.empty();
        }
        if (event instanceof TicketWalkedIn walkedIn) {
            return Optional.of(walkIn(before, walkedIn));
        }
        if (event instanceof TicketMoved moved) {
            return Optional.of(move(before, moved));
        }
        if (event instanceof TicketReturned returned) {
            return placed(before, returned);
        }
        if (event instanceof QueuesMerged merged) {
            return Optional.of(merge(merged));
        }
        if (event instanceof PersonActed acted) {
            return Optional.of(order(acted));
        }
        return event instanceof CounterOpened opened ? takeOver(before, opened) : Optional.empty();
    }

    private static AuditEntry specific(Hall before, TicketCalled called) {
        CounterId counter = called.call().counter();
        return new AuditEntry(
                Kind.SPECIFIC_CALL,
                called.at(),
                new Post(counter, clerk(before, counter)),
                called.call().ticket(),
                passed(called.why()));
    }

    private static AuditEntry walkIn(Hall before, TicketWalkedIn walkedIn) {
        return new AuditEntry(
                Kind.WALK_IN,
                walkedIn.at(),
                new Post(walkedIn.counter(), clerk(before, walkedIn.counter())),
                walkedIn.ticket(),
                passed(walkedIn.why()));
    }

    private static @Nullable String passed(Why why) {
        return why.passed().isEmpty()
                ? null
                : why.passed().stream()
                        .map(each -> each.ticket().value())
                        .collect(Collectors.joining(", "));
    }

    /** Only a clerk at a window may move tickets. */
    private static AuditEntry move(Hall before, TicketMoved moved) {
        CounterId counter = before.workplace(moved.clerk()).orElseThrow().id();
        return new AuditEntry(
                Kind.MOVE,
                moved.at(),
                new Post(counter, moved.clerk()),
                moved.ticket(),
                moved.reason());
    }

    /** A transfer that keeps its place, or goes to the end, changes no order. */
    private static Optional<AuditEntry> placed(Hall before, TicketReturned returned) {
        CounterId counter = returned.from();
        return counter == null || returned.since() == null
                ? Optional.empty()
                : Optional.of(
                        new AuditEntry(
                                Kind.PLACED_TRANSFER,
                                returned.at(),
                                new Post(counter, clerk(before, counter)),
                                returned.ticket(),
                                returned.errand().queue().value()));
    }

    private static AuditEntry order(PersonActed acted) {
        Ruling ruling = acted.ruling();
        return new AuditEntry(
                Kind.ORDER,
                acted.at(),
                null,
                null,
                null,
                new Order(ruling.by(), ruling.reason(), acted.action(), acted.subject()));
    }

    private static AuditEntry merge(QueuesMerged merged) {
        return new AuditEntry(
                Kind.QUEUE_MERGE,
                merged.at(),
                new Post(merged.counter(), merged.clerk()),
                null,
                merged.from() + ", " + merged.to());
    }

    private static Optional<AuditEntry> takeOver(Hall before, CounterOpened opened) {
        ClerkId former = clerk(before, opened.counter());
        return former == null || former.equals(opened.staff().clerk())
                ? Optional.empty()
                : Optional.of(
                        new AuditEntry(
                                Kind.TAKE_OVER,
                                opened.at(),
                                new Post(opened.counter(), opened.staff().clerk()),
                                before.counter(opened.counter()).atHand(),
                                former.value()));
    }

    private static @Nullable ClerkId clerk(Hall hall, CounterId counter) {
        Counter.Staff staff = hall.counter(counter).staff();
        return staff == null ? null : staff.clerk();
    }
}
