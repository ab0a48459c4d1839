package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counter at work.
 *
 * @param staff who works there; null while closed
 * @param pause why it is paused; null while it is not
 * @param atHand the ticket called or served
 * @param lastCall the announcement of the ticket at hand
 * @param shift what the present clerk's work has come to
 */
public record Counter(
        CounterId id,
        @Nullable Staff staff,
        @Nullable Pause pause,
        @Nullable TicketId atHand,
        @Nullable Call lastCall,
        Memory memory,
        Shift shift) {

    /** The clerk and the terminal that is bound to the counter. */
    public record Staff(ClerkId clerk, DeviceId terminal) {}

    /**
     * @param until when the clerk expects to be back
     */
    public record Pause(PauseReasonId reason, @Nullable Instant until) {}

    /**
     * What the next press may refer to.
     *
     * @param press the last "next", while nothing came after it
     * @param undoable what can be taken back
     */
    public record Memory(@Nullable Press press, @Nullable Undoable undoable) {
        public static final Memory NONE = new Memory(null, null);
    }

    /** A "next" that called a ticket. */
    public record Press(TicketId ticket, Instant at) {}

    /**
     * @param before the ticket as it was at hand
     * @param left the state it was left in
     * @param lastCall its announcement; null for none
     * @param occupied how long the window was, as its queue's pace counts it; null where that does
     *     not
     */
    public record Undoable(
            Ticket before,
            TicketState left,
            Instant at,
            @Nullable Call lastCall,
            @Nullable Duration occupied) {}

    /**
     * What the present clerk's work has come to.
     *
     * @param usedAt when the clerk last did something here; null while closed
     * @param freeSince since when nothing is at hand; null while something is, or closed
     * @param pausedSince since when it is paused; null while it is not
     * @param returnedInTurn how many returned visitors were called since the last new one
     * @param helping the queues it was opened for in need (DOMAIN W6)
     * @param offered the queues in need that it could open
     */
    public record Shift(
            @Nullable Instant usedAt,
            @Nullable Instant freeSince,
            @Nullable Instant pausedSince,
            int returnedInTurn,
            List<QueueId> helping,
            List<QueueId> offered) {
        public static final Shift NONE = new Shift(null, null, null, 0, List.of(), List.of());

        public Shift {
            helping = List.copyOf(helping);
            offered = List.copyOf(offered);
        }

        Shift used(Instant at) {
            return new Shift(at, freeSince, pausedSince, returnedInTurn, helping, offered);
        }

        Shift free(@Nullable Instant since) {
            return new Shift(usedAt, since, pausedSince, returnedInTurn, helping, offered);
        }

        Shift paused(@Nullable Instant since) {
            return new Shift(usedAt, freeSince, since, returnedInTurn, helping, offered);
        }

        Shift returning(int inTurn) {
            return new Shift(usedAt, freeSince, pausedSince, inTurn, helping, offered);
        }

        /** What it helps is no longer offered to it. */
        Shift helping(List<QueueId> queues) {
            List<QueueId> others =
                    offered.stream().filter(queue -> !queues.contains(queue)).toList();
            return new Shift(usedAt, freeSince, pausedSince, returnedInTurn, queues, others);
        }

        Shift offered(List<QueueId> queues) {
            return new Shift(usedAt, freeSince, pausedSince, returnedInTurn, helping, queues);
        }
    }

    public static Counter closed(CounterId id) {
        return new Counter(id, null, null, null, null, Memory.NONE, Shift.NONE);
    }

    public boolean isClosed() {
        return staff == null;
    }

    public boolean isPaused() {
        return pause != null;
    }

    public boolean isOpen() {
        return staff != null && pause == null;
    }

    /** The same counter under other staff. */
    public Counter staffedBy(Staff other, Instant at) {
        Shift next = isClosed() ? Shift.NONE.free(at) : shift;
        return new Counter(id, other, pause, atHand, lastCall, forgetful(), next.used(at));
    }

    public Counter paused(@Nullable Pause other, Instant at) {
        Instant since = shift.pausedSince();
        Shift next = shift.paused(other == null ? null : since == null ? at : since);
        Shift from = other == null && atHand == null ? next.free(at) : next;
        return new Counter(id, staff, other, atHand, lastCall, forgetful(), from.used(at));
    }

    /** With a ticket at hand that was announced. */
    public Counter handling(Call call, @Nullable Press press) {
        Shift busy = shift.free(null).used(call.at());
        return new Counter(id, staff, pause, call.ticket(), call, new Memory(press, null), busy);
    }

    /** With a visitor who came without a call. */
    public Counter receiving(TicketId ticket, Instant at) {
        Shift busy = shift.free(null).used(at);
        return new Counter(id, staff, pause, ticket, null, Memory.NONE, busy);
    }

    /** With the ticket at hand again that left it last. */
    public Counter restoring(Undoable undone, Instant at) {
        Shift busy = shift.free(null).used(at);
        TicketId ticket = undone.before().id();
        return new Counter(id, staff, pause, ticket, undone.lastCall(), Memory.NONE, busy);
    }

    /** The ticket at hand is still there, but a press on the old picture is no double press. */
    public Counter touched(Instant at) {
        return new Counter(id, staff, pause, atHand, lastCall, forgetful(), shift.used(at));
    }

    /** With nothing at hand, by its clerk. */
    public Counter left(Undoable undoable) {
        Shift idle = shift.free(undoable.at()).used(undoable.at());
        return new Counter(id, staff, pause, null, null, new Memory(null, undoable), idle);
    }

    /** With nothing at hand, though its clerk did nothing. */
    public Counter emptied(Instant at) {
        return new Counter(id, staff, pause, null, null, Memory.NONE, shift.free(at));
    }

    /** After a call of a returned visitor, or of a new one. */
    public Counter returning(int inTurn) {
        return new Counter(id, staff, pause, atHand, lastCall, memory, shift.returning(inTurn));
    }

    /** Serving other queues in need. */
    public Counter helping(List<QueueId> queues) {
        return new Counter(id, staff, pause, atHand, lastCall, memory, shift.helping(queues));
    }

    /** Told of queues in need that it could open. */
    public Counter offered(List<QueueId> queues) {
        return new Counter(id, staff, pause, atHand, lastCall, memory, shift.offered(queues));
    }

    private Memory forgetful() {
        return new Memory(null, memory.undoable());
    }
}
