package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterActivity;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.WatchRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counters that are paused, serve or do nothing for too long (DOMAIN W7, W8). */
record CounterLookout(Hall hall, Instant at) {
    Stream<Alert> alerts() {
        return hall.counters()
                .values()
                .toJavaStream()
                .flatMap(
                        counter ->
                                Stream.concat(
                                        atCounter(counter).stream(),
                                        longService(counter).stream()));
    }

    private Optional<Alert> atCounter(Counter counter) {
        return switch (CounterActivity.of(hall, counter, at)) {
            case PAUSED -> longPause(counter);
            case IDLE, OVERTIME -> idle(counter);
            case CLOSED, CALLED, SERVING, WRAP_UP -> Optional.empty();
        };
    }

    private Optional<Alert> longPause(Counter counter) {
        Instant since = counter.shift().pausedSince();
        return since != null && Elapsed.isOver(watch().limits().longPause(), since, at)
                ? Optional.of(Alert.at(counter.id(), Alert.Kind.LONG_PAUSE, since))
                : Optional.empty();
    }

    /** Much longer than services of the queue lately were, and longer than any should be. */
    private Optional<Alert> longService(Counter counter) {
        return hall.atHand(counter)
                .filter(ticket -> ticket.state() == TicketState.SERVING)
                .filter(ticket -> isLong(ticket, ticket.times().startedAt()))
                .map(Ticket::times)
                .flatMap(times -> Optional.ofNullable(times.startedAt()))
                .map(since -> Alert.at(counter.id(), Alert.Kind.LONG_SERVICE, since));
    }

    private boolean isLong(Ticket ticket, @Nullable Instant since) {
        WatchRules.Unusual unusual = watch().unusual();
        Duration usual =
                hall.rules()
                        .catalogue()
                        .queue(ticket.errand().queue())
                        .map(this::mean)
                        .orElse(Duration.ZERO);
        return since != null
                && Elapsed.isOver(unusual.longService(), since, at)
                && Elapsed.isOver(usual.multipliedBy(unusual.longServiceTimes()), since, at);
    }

    private Duration mean(QueuePlan queue) {
        return hall.day().queue(queue.id()).pace().mean(queue.service());
    }

    /** Both the counter and a visitor whom it could call have waited for so long. */
    private Optional<Alert> idle(Counter counter) {
        Instant free = counter.shift().freeSince();
        Duration limit = watch().limits().idle();
        boolean maybe = free != null && hall.stopped() == null;
        if (!maybe
                || !Elapsed.isOver(limit, free, at)
                || !hall.rules().isWorkingTime(counter.id(), at)) {
            return Optional.empty();
        }
        return CallOrder.next(hall, counter, at)
                .map(this::waitsSince)
                .map(waits -> waits.isAfter(free) ? waits : free)
                .filter(since -> Elapsed.isOver(limit, since, at))
                .map(since -> Alert.at(counter.id(), Alert.Kind.IDLE_WHILE_WAITING, since));
    }

    /** The earliest of whom would be called, and who could have been in its place. */
    private Instant waitsSince(CallOrder.Next next) {
        return Stream.concat(
                        Stream.of(next.ticket()),
                        next.why().passed().stream()
                                .filter(passed -> passed.because().couldBeCalled())
                                .map(passed -> hall.tickets().known(passed.ticket())))
                .map(ticket -> ticket.times().eligibleAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private WatchRules watch() {
        return hall.rules().rules().watch();
    }
}
