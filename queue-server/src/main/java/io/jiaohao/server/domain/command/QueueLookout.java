package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Row;
import io.jiaohao.server.domain.state.Takes;
import io.jiaohao.server.domain.state.WatchRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Queues that need help or make somebody wait for too long (DOMAIN W6, Q10). */
record QueueLookout(Hall hall, Instant at) {
    Stream<Alert> alerts() {
        List<QueueId> queues =
                hall.rules().catalogue().queues().stream().map(QueuePlan::id).toList();
        return Stream.concat(
                queues.stream()
                        .flatMap(queue -> Stream.concat(inNeed(queue), longWait(queue).stream())),
                favoured(queues));
    }

    private Stream<Alert> inNeed(QueueId queue) {
        return isInNeed(queue)
                ? Stream.of(Alert.in(queue, Alert.Kind.NEEDS_HELP, at))
                : Stream.empty();
    }

    /** Ends later than it began, so that it does not come and go with each visitor. */
    private boolean isInNeed(QueueId queue) {
        WatchRules.Help help = watch().help();
        int waiting = hall.tickets().waitingIn(queue);
        boolean stands = hall.board().watch().needsHelp(queue);
        boolean many = stands ? waiting >= help.doneBelow() : waiting > help.waiting();
        return many || lines(queue).anyMatch(line -> isOver(line, help.longest()));
    }

    private Stream<Row> lines(QueueId queue) {
        return hall.tickets().lines(queue).lanes().values().toJavaStream();
    }

    /** Whether the first whom any counter may call has waited so long: only those can be helped. */
    private boolean isOver(Row line, Duration longest) {
        return line.iterator()
                .find(entry -> entry.place().onlyAt() == null)
                .exists(entry -> Elapsed.isOver(longest, waitsSince(entry), at));
    }

    /** Of those who are first in a lane, whomever they wait for. */
    private Optional<Alert> longWait(QueueId queue) {
        return lines(queue)
                .filter(line -> !line.isEmpty())
                .map(line -> waitsSince(line.head()))
                .min(Comparator.naturalOrder())
                .filter(since -> Elapsed.isOver(watch().limits().longWait(), since, at))
                .map(since -> Alert.in(queue, Alert.Kind.LONG_WAIT, since));
    }

    private Instant waitsSince(Row.Entry entry) {
        return hall.tickets().known(entry.ticket()).times().eligibleAt();
    }

    /** Of the hall as a whole, or else of those queues where it is so. */
    private Stream<Alert> favoured(List<QueueId> queues) {
        Takes all = queues.stream().map(this::takes).reduce(Takes.NONE, Takes::plus);
        int most = watch().unusual().priorityShare();
        return all.favours(most)
                ? Stream.of(new Alert(Alert.Kind.PRIORITY_SHARE, null, null, null, at))
                : queues.stream()
                        .filter(queue -> takes(queue).favours(most))
                        .map(queue -> Alert.in(queue, Alert.Kind.PRIORITY_SHARE, at));
    }

    private Takes takes(QueueId queue) {
        return hall.day().queue(queue).takes();
    }

    private WatchRules watch() {
        return hall.rules().rules().watch();
    }
}
