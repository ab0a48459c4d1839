package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.AlertCleared;
import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterActivity;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Row;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.WatchRules;
import io.vavr.collection.Traversable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a supervisor should look at as time passes (DOMAIN W6 to W8, X4), beside what stands. */
record Watchman(Hall hall, Instant at) {
    /** What begins and what is over. */
    List<HallEvent> changes() {
        Map<String, Alert> wanted = new LinkedHashMap<>();
        Stream.of(atCounters(), heldTooLong(), inNeed())
                .flatMap(each -> each)
                .forEach(alert -> wanted.put(alert.key(), alert));
        var standing = hall.board().alerts();
        List<HallEvent> changes = new ArrayList<>();
        standing.values()
                .filter(alert -> !wanted.containsKey(alert.key()))
                .forEach(alert -> changes.add(new AlertCleared(alert, at)));
        wanted.forEach(
                (key, alert) -> {
                    if (!standing.containsKey(key)) {
                        changes.add(new AlertRaised(alert, at));
                    }
                });
        return changes;
    }

    private Stream<Alert> atCounters() {
        return hall.counters()
                .values()
                .toJavaStream()
                .flatMap(counter -> atCounter(counter).stream());
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
        return since != null && isOver(since, limits().longPause())
                ? Optional.of(new Alert(Alert.Kind.LONG_PAUSE, counter.id(), null, null, since))
                : Optional.empty();
    }

    /** Both the counter and a visitor whom it could call have waited for so long. */
    private Optional<Alert> idle(Counter counter) {
        Instant free = counter.shift().freeSince();
        boolean maybe = free != null && hall.rules().stopped() == null;
        if (!maybe
                || !isOver(free, limits().idle())
                || !hall.rules().isWorkingTime(counter.id(), at)) {
            return Optional.empty();
        }
        return CallOrder.next(hall, counter, at)
                .map(this::waitsSince)
                .map(waits -> waits.isAfter(free) ? waits : free)
                .filter(since -> isOver(since, limits().idle()))
                .map(
                        since ->
                                new Alert(
                                        Alert.Kind.IDLE_WHILE_WAITING,
                                        counter.id(),
                                        null,
                                        null,
                                        since));
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

    private Stream<Alert> heldTooLong() {
        return hall.tickets()
                .held()
                .toJavaStream()
                .map(hall.tickets()::known)
                .filter(this::isHeldTooLong)
                .sorted(Comparator.comparing(Ticket::place))
                .map(
                        ticket ->
                                new Alert(
                                        Alert.Kind.LONG_HOLD,
                                        ticket.progress().counter(),
                                        null,
                                        ticket.id(),
                                        Objects.requireNonNull(ticket.times().endedAt())));
    }

    private boolean isHeldTooLong(Ticket ticket) {
        Instant remind = ticket.times().remindAt();
        Instant since = ticket.times().endedAt();
        return remind != null
                ? !at.isBefore(remind)
                : since != null && isOver(since, limits().longHold());
    }

    private Stream<Alert> inNeed() {
        return hall.rules().catalogue().queues().stream()
                .map(queue -> new Alert(Alert.Kind.NEEDS_HELP, null, queue.id(), null, at))
                .filter(this::isInNeed);
    }

    /** Ends later than it began, so that it does not come and go with each visitor. */
    private boolean isInNeed(Alert alert) {
        WatchRules.Help help = hall.rules().rules().watch().help();
        QueueId queue = Objects.requireNonNull(alert.queue());
        int waiting = hall.tickets().waitingIn(queue);
        boolean stands = hall.board().alerts().containsKey(alert.key());
        boolean many = stands ? waiting >= help.doneBelow() : waiting > help.waiting();
        return many || lines(queue).exists(line -> isOver(line, help.longest()));
    }

    private Traversable<Row> lines(QueueId queue) {
        return hall.tickets().lines(queue).lanes().values();
    }

    /** Whether the first whom any counter may call has waited so long: only those can be helped. */
    private boolean isOver(Row line, Duration longest) {
        return line.iterator()
                .find(entry -> entry.place().onlyAt() == null)
                .map(entry -> hall.tickets().known(entry.ticket()))
                .exists(first -> isOver(first.times().eligibleAt(), longest));
    }

    private WatchRules.Limits limits() {
        return hall.rules().rules().watch().limits();
    }

    private boolean isOver(Instant since, Duration limit) {
        return Elapsed.between(since, at).compareTo(limit) > 0;
    }
}
