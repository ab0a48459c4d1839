package io.jiaohao.display.screen;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.screen.ScreenState.HallHead;
import io.jiaohao.display.screen.ScreenState.NoticeLine;
import io.jiaohao.display.screen.ScreenState.QueueTile;
import io.jiaohao.display.screen.ScreenState.ShownCall;
import io.jiaohao.display.screen.ScreenState.WindowCell;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.protocol.view.TicketView;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page's state from a slice of the hall and the picture of its stage. Pure; any thread.
 */
final class ScreenPainter {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final ScreenSetup setup;

    ScreenPainter(ScreenSetup setup) {
        this.setup = setup;
    }

    /** A screen that has never reached a server. */
    ScreenState connecting(LinkHealth.Phase phase) {
        String mode = phase == LinkHealth.Phase.LOST ? "lost" : "connecting";
        return ScreenState.connecting(mode, setup.layout(), languages(List.of("zh-CN")));
    }

    /**
     * @param aheadMillis the server's clock minus ours
     */
    ScreenState paint(
            HallSlice hall, StagePicture stage, LinkHealth.Phase phase, long aheadMillis) {
        ZoneId zone = ZoneId.of(hall.hall().timezone());
        return new ScreenState(
                mode(hall, stage, phase),
                setup.layout(),
                languages(hall.hall().languages()),
                new HallHead(hall.hall().name(), hall.hall().timezone()),
                aheadMillis,
                null,
                calls(hall, stage),
                hall.queues().stream().map(ScreenPainter::tile).toList(),
                hall.counters().stream()
                        .filter(counter -> !counter.state().equals("closed"))
                        .map(counter -> window(hall, counter, zone))
                        .toList(),
                notices(hall),
                OpeningHours.today(hall.hall().matters()),
                null,
                null);
    }

    private static String mode(HallSlice hall, StagePicture stage, LinkHealth.Phase phase) {
        String state = hall.hall().state();
        if (state.equals("stopped")) {
            return "stopped";
        }
        if (phase == LinkHealth.Phase.LOST) {
            return "lost";
        }
        return state.equals("closed") && stage.large().isEmpty() ? "closed" : "open";
    }

    private List<String> languages(List<String> ofHall) {
        return Stream.of(Stream.of(setup.language()), ofHall.stream(), Stream.of("en", "zh-CN"))
                .flatMap(tags -> tags)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(2)
                .toList();
    }

    /** Keeps the hall's order, newest first, also among calls of the same instant. */
    private static List<ShownCall> calls(HallSlice hall, StagePicture stage) {
        Set<String> large = tickets(stage.large());
        Set<String> others = tickets(stage.others());
        return hall.calls().stream()
                .filter(call -> large.contains(call.ticket()) || others.contains(call.ticket()))
                .map(call -> shown(hall, call, large.contains(call.ticket()), stage.highlighted()))
                .toList();
    }

    private static Set<String> tickets(List<HallCall> calls) {
        return calls.stream().map(HallCall::ticket).collect(Collectors.toSet());
    }

    private static ShownCall shown(
            HallSlice hall, HallCall call, boolean large, boolean highlighted) {
        return new ShownCall(
                call.id(),
                call.number(),
                call.counter(),
                call.label(),
                name(hall.queueOf(call.number())),
                large,
                large && highlighted);
    }

    private static QueueTile tile(QueueView queue) {
        return new QueueTile(
                queue.id(),
                Objects.requireNonNullElse(queue.prefix(), ""),
                name(queue),
                queue.waiting(),
                queue.estimate(),
                queue.estimateHigh());
    }

    private static WindowCell window(HallSlice hall, CounterView counter, ZoneId zone) {
        TicketView ticket = counter.ticket();
        String queue = ticket == null ? firstQueue(counter) : ticket.queue();
        boolean paused = counter.state().equals("paused");
        return new WindowCell(
                counter.id(),
                counter.label(),
                counter.state(),
                ticket == null ? null : ticket.number(),
                ticket == null ? null : ticket.state(),
                hall.hall().queues().stream()
                        .filter(each -> each.id().equals(queue))
                        .findFirst()
                        .map(ScreenPainter::name)
                        .orElse(Map.of()),
                paused ? reason(hall.hall().pauseReasons(), counter.reason()) : null,
                paused ? clock(counter.until(), zone) : null);
    }

    private static String firstQueue(CounterView counter) {
        return counter.queues().isEmpty() ? "" : counter.queues().get(0);
    }

    private static Map<String, String> reason(List<Named> reasons, @Nullable String id) {
        return reasons.stream()
                .filter(reason -> reason.id().equals(id))
                .findFirst()
                .map(Named::name)
                .orElse(Map.of());
    }

    private static @Nullable String clock(@Nullable OffsetDateTime time, ZoneId zone) {
        return time == null ? null : time.atZoneSameInstant(zone).format(CLOCK);
    }

    private static List<NoticeLine> notices(HallSlice hall) {
        return hall.notices().stream()
                .filter(
                        notice ->
                                notice.until() == null
                                        || notice.until().toInstant().isAfter(hall.serverTime()))
                .map(notice -> new NoticeLine(notice.id(), notice.text()))
                .toList();
    }

    private static Map<String, String> name(QueueView queue) {
        return Objects.requireNonNullElse(queue.name(), Map.of());
    }
}
