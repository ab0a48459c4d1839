package io.jiaohao.display.screen;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.screen.ScreenState.HallHead;
import io.jiaohao.display.screen.ScreenState.NoticeLine;
import io.jiaohao.display.screen.ScreenState.OfHall;
import io.jiaohao.display.screen.ScreenState.QueueTile;
import io.jiaohao.display.screen.ScreenState.Said;
import io.jiaohao.display.screen.ScreenState.ShownCall;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.QueueView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the page's state from a slice of the hall and the picture of its stage. Pure; any thread.
 */
final class ScreenPainter {
    private final ScreenSetup setup;

    ScreenPainter(ScreenSetup setup) {
        this.setup = setup;
    }

    /** A screen that has never reached a server. */
    ScreenState connecting(LinkHealth.Phase phase) {
        String mode = phase == LinkHealth.Phase.LOST ? "lost" : "connecting";
        return ScreenState.connecting(mode, setup.layout().word(), languages(List.of("zh-CN")));
    }

    /**
     * When it is painted.
     *
     * @param now the server's time
     * @param aheadMillis the server's clock minus ours
     */
    record Light(Instant now, long aheadMillis, LinkHealth.Phase phase) {}

    ScreenState paint(HallSlice hall, StagePicture stage, Light light) {
        return new ScreenState(
                mode(hall, stage, light.phase()),
                setup.layout().word(),
                languages(hall.hall().languages()),
                light.aheadMillis(),
                null,
                ofHall(hall, stage, light.now()),
                Said.NOTHING);
    }

    private OfHall ofHall(HallSlice hall, StagePicture stage, Instant now) {
        return new OfHall(
                head(hall.hall()),
                calls(hall, stage),
                missed(hall, now),
                hall.queues().stream().map(ScreenPainter::tile).toList(),
                WindowCells.of(hall),
                notices(hall, now),
                OpeningHours.today(hall.hall().matters()));
    }

    private HallHead head(HallView hall) {
        List<Map<String, String>> zones =
                hall.zones().stream()
                        .filter(zone -> setup.zones().contains(zone.id()))
                        .map(Named::name)
                        .toList();
        return new HallHead(hall.name(), hall.timezone(), zones, hall.stopped(), hall.times());
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
                .map(call -> shown(hall, call, stage, large.contains(call.ticket())))
                .toList();
    }

    private static Set<String> tickets(List<HallCall> calls) {
        return calls.stream().map(HallCall::ticket).collect(Collectors.toSet());
    }

    private static ShownCall shown(
            HallSlice hall, HallCall call, StagePicture stage, boolean large) {
        return new ShownCall(
                call.id(),
                call.number(),
                call.counter(),
                call.label(),
                name(hall.queueOf(call.number())),
                call.time().toEpochMilli(),
                large ? stage.largeSince().toEpochMilli() : 0,
                large,
                large && stage.highlighted());
    }

    /** As long as a snapshot tells of them, so that a display that starts anew shows the same. */
    private static List<String> missed(HallSlice hall, Instant now) {
        return hall.calls().stream()
                .filter(call -> call.state().equals("absent"))
                .filter(call -> call.listedUntil().isAfter(now))
                .map(HallCall::number)
                .toList();
    }

    private static QueueTile tile(QueueView queue) {
        return new QueueTile(
                queue.id(),
                Objects.requireNonNullElse(queue.prefix(), ""),
                name(queue),
                queue.waiting(),
                queue.estimate(),
                queue.estimateHigh(),
                queue.canEstimate());
    }

    private static List<NoticeLine> notices(HallSlice hall, Instant now) {
        return hall.notices().stream()
                .filter(notice -> notice.until() == null || notice.until().toInstant().isAfter(now))
                .map(notice -> new NoticeLine(notice.id(), notice.text()))
                .toList();
    }

    static Map<String, String> name(QueueView queue) {
        return Objects.requireNonNullElse(queue.name(), Map.of());
    }
}
