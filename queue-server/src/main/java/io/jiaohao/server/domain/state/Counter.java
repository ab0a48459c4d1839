package io.jiaohao.server.domain.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counter at work.
 *
 * @param staff who works there; null while closed
 * @param pause why it is paused; null while it is not
 * @param atHand the ticket called or served
 * @param lastCall the announcement of the ticket at hand
 */
public record Counter(
        CounterId id,
        @Nullable Staff staff,
        @Nullable Pause pause,
        @Nullable TicketId atHand,
        @Nullable Call lastCall,
        Memory memory) {

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
     */
    public record Undoable(Ticket before, TicketState left, Instant at) {}

    public static Counter closed(CounterId id) {
        return new Counter(id, null, null, null, null, Memory.NONE);
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
    public Counter staffedBy(Staff other) {
        return new Counter(id, other, pause, atHand, lastCall, forgetful());
    }

    public Counter paused(@Nullable Pause other) {
        return new Counter(id, staff, other, atHand, lastCall, forgetful());
    }

    /** With a ticket at hand, announced or not. */
    public Counter handling(TicketId ticket, @Nullable Call call, @Nullable Press press) {
        return new Counter(id, staff, pause, ticket, call, new Memory(press, null));
    }

    /** The ticket at hand is still there, but a press on the old picture is no double press. */
    public Counter touched() {
        return new Counter(id, staff, pause, atHand, lastCall, forgetful());
    }

    /** With nothing at hand. */
    public Counter emptied(@Nullable Undoable undoable) {
        return new Counter(id, staff, pause, null, null, new Memory(null, undoable));
    }

    private Memory forgetful() {
        return new Memory(null, memory.undoable());
    }
}
