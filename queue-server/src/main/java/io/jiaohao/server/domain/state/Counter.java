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
        Shift next = isClosed() ? shift.begun(at) : shift;
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

    /** A supervisor wants it to help a queue. */
    public Counter orderedTo(QueueId queue) {
        return new Counter(id, staff, pause, atHand, lastCall, memory, shift.orderedTo(queue));
    }

    private Memory forgetful() {
        return new Memory(null, memory.undoable());
    }
}
