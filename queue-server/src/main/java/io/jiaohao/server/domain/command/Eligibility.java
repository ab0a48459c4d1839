package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.Why.Because;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a counter may call a waiting ticket at a moment, and if not, what is in the way. */
record Eligibility(Hall hall, CounterPlan counter, Instant at) {

    Optional<Because> obstacle(Ticket ticket) {
        if (!isOfferedHere(ticket.place().onlyAt(), ticket)) {
            return Optional.of(Because.FOR_OTHER_COUNTER);
        }
        boolean sentHere = counter.id().equals(ticket.place().onlyAt());
        if (!sentHere && !does(counter, ticket)) {
            return Optional.of(Because.NOT_DONE_HERE);
        }
        if (isHolderBusy(ticket)) {
            return Optional.of(Because.HOLDER_BUSY);
        }
        if (isJustFromHere(ticket)) {
            return Optional.of(Because.JUST_HERE);
        }
        return letsOthersGo(ticket) ? Optional.of(Because.LET_IN_BEHIND) : Optional.empty();
    }

    boolean allows(Ticket ticket) {
        return obstacle(ticket).isEmpty();
    }

    /**
     * A ticket kept for one counter is for anyone while that one is closed, and for its stand-in
     * while it is paused (DOMAIN W7), so that nobody is stranded.
     */
    private boolean isOfferedHere(@Nullable CounterId only, Ticket ticket) {
        if (only == null || only.equals(counter.id()) || hall.counter(only).isClosed()) {
            return true;
        }
        if (!hall.counter(only).isPaused() || ticket.place().first()) {
            return false;
        }
        CounterId standIn =
                hall.rules().counter(only).map(plan -> plan.staffing().standIn()).orElse(null);
        return standIn == null || standIn.equals(counter.id()) || !canCall(standIn, ticket);
    }

    private boolean canCall(CounterId other, Ticket ticket) {
        return hall.counter(other).isOpen() && hall.doesNow(other, ticket.errand());
    }

    /**
     * The pair of queue and matter (DOMAIN Q2). A matter that was moved into another queue is done
     * by whoever does the whole of that queue.
     */
    private static boolean does(CounterPlan counter, Ticket ticket) {
        return counter.serves(ticket.errand().queue())
                .map(served -> served.does(ticket.errand().matter()))
                .orElse(true); // looked at only in lines that the counter serves
    }

    /** DOMAIN Q9: a person with two tickets is not called while being served, nor just after. */
    private boolean isHolderBusy(Ticket ticket) {
        HolderId holder = ticket.errand().holder();
        return holder != null
                && hall.tickets()
                        .of(holder)
                        .filter(other -> !other.id().equals(ticket.id()))
                        .anyMatch(this::keepsBusy);
    }

    private boolean keepsBusy(Ticket other) {
        return switch (other.state()) {
            case CALLED, SERVING -> true;
            case DONE ->
                    !Elapsed.atLeast(
                            hall.rules().rules().order().holderPause(),
                            other.times().endedAt(),
                            at);
            default -> false;
        };
    }

    /** DOMAIN R3: behind the next few of its queue, whatever their lane. */
    boolean letsOthersGo(Ticket ticket) {
        return hall.day().queue(ticket.errand().queue()).calls()
                < ticket.place().terms().afterCalls();
    }

    /** DOMAIN X2: not back to the counter that sent it away, unless no other can call it. */
    private boolean isJustFromHere(Ticket ticket) {
        Place.Avoid avoid = ticket.place().terms().avoid();
        return avoid != null
                && avoid.counter().equals(counter.id())
                && !Elapsed.atLeast(hall.rules().rules().order().notBackWithin(), avoid.since(), at)
                && others(ticket.errand().queue()).anyMatch(other -> does(other, ticket));
    }

    private Stream<CounterPlan> others(QueueId queue) {
        return hall.openFor(queue).filter(other -> !other.id().equals(counter.id()));
    }

    /** The queues that the counter serves now, those of need included, in its order. */
    Stream<Served> serves() {
        return hall.servedBy(counter);
    }
}
