package io.jiaohao.server.web.board;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.statistics.RunningFigures;
import io.jiaohao.server.push.HallTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a supervisor's picture of a hall at one moment. Confined to its caller.
 *
 * @param day what today has come to
 */
record BoardPresenter(
        Hall hall, RunningFigures day, Comparisons.Before before, ClerkNames names, Instant now) {
    private static final int MINUTES_OF_HOUR = 60;

    BoardView board(String plan, BoardView.Watch watch) {
        List<BoardView.WindowCard> windows = windows();
        List<BoardView.QueueRow> queues = queues();
        var stopped = hall.stopped();
        return new BoardView(
                time().at(now),
                plan,
                WireJson.word(hall.opening(now).state()),
                stopped == null ? null : stopped.byLanguage(),
                hours(),
                kpis(queues, windows),
                queues,
                windows,
                flow(),
                watch);
    }

    private HallTime time() {
        return HallTime.of(hall);
    }

    private BoardView.Kpis kpis(
            List<BoardView.QueueRow> queues, List<BoardView.WindowCard> windows) {
        return new BoardView.Kpis(
                queues.stream().mapToInt(BoardView.QueueRow::waiting).sum(),
                before.waiting(),
                queues.stream()
                        .map(BoardView.QueueRow::since)
                        .filter(Objects::nonNull)
                        .min(OffsetDateTime::compareTo)
                        .orElse(null),
                hall.rules().rules().watch().limits().longWait().toSeconds(),
                mean(day.waits()),
                before.meanWait() == null ? null : before.meanWait().toSeconds(),
                day.served(),
                day.taken(),
                day.missed(),
                before.missedPercent(),
                counted(windows));
    }

    private static Map<String, Integer> counted(List<BoardView.WindowCard> windows) {
        Map<String, Integer> counts = new TreeMap<>();
        windows.forEach(window -> counts.merge(window.state(), 1, Integer::sum));
        return counts;
    }

    private static @Nullable Long mean(RunningFigures.Sum waits) {
        return waits.count() == 0 ? null : waits.mean().toSeconds();
    }

    private List<BoardView.QueueRow> queues() {
        Map<QueueId, List<String>> open = openWindows();
        return hall.rules().catalogue().queues().stream()
                .map(queue -> queue(queue, open.getOrDefault(queue.id(), List.of())))
                .toList();
    }

    private Map<QueueId, List<String>> openWindows() {
        Map<QueueId, List<String>> open = new HashMap<>();
        for (CounterPlan counter : hall.rules().premises().counters()) {
            if (hall.counter(counter.id()).isOpen()) {
                hall.servedBy(counter)
                        .forEach(
                                served ->
                                        open.computeIfAbsent(
                                                        served.queue(), none -> new ArrayList<>())
                                                .add(counter.id().value()));
            }
        }
        return open;
    }

    private BoardView.QueueRow queue(QueuePlan queue, List<String> windows) {
        return new BoardView.QueueRow(
                queue.id().value(),
                hall.tickets().waitingIn(queue.id()),
                hall.tickets().line(queue.id()).firstTaken().map(time()::at).orElse(null),
                day.queues().get(queue.id()).map(BoardPresenter::mean).getOrNull(),
                hall.day().queue(queue.id()).pace().mean(queue.service()).toSeconds(),
                windows);
    }

    private List<BoardView.WindowCard> windows() {
        return hall.rules().premises().counters().stream()
                .map(plan -> hall.counter(plan.id()))
                .map(counter -> WindowPresenter.card(hall, counter, names))
                .toList();
    }

    private List<List<String>> hours() {
        LocalDate today = hall.rules().locality().local(now).toLocalDate();
        return hall.rules().calendar().serviceIntervals(today).stream()
                .map(each -> List.of(clock(each.fromMinute()), clock(each.toMinute())))
                .toList();
    }

    private static String clock(int minute) {
        return String.format(
                Locale.ROOT, "%02d:%02d", minute / MINUTES_OF_HOUR, minute % MINUTES_OF_HOUR);
    }

    private List<BoardView.FlowPoint> flow() {
        return day.halfHours()
                .map(
                        half ->
                                new BoardView.FlowPoint(
                                        half._1().toLocalTime().toString(),
                                        half._2().taken(),
                                        half._2().served()))
                .toJavaList();
    }
}
