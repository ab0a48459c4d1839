package io.jiaohao.display.hall;

import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.NoticeView;
import io.jiaohao.protocol.view.QueueView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the mirror holds of some zones (all of them when none is named), copied at one moment.
 *
 * @param calls the latest call of each ticket, newest first
 * @param queues those that a counter of the zones serves
 */
public record HallSlice(
        HallView hall,
        Instant serverTime,
        List<CounterView> counters,
        List<QueueView> queues,
        List<HallCall> calls,
        List<NoticeView> notices) {

    public static HallSlice of(HallMirror mirror, Set<String> zones) {
        List<CounterView> counters =
                mirror.counters().stream()
                        .filter(counter -> zones.isEmpty() || zones.contains(counter.zone()))
                        .toList();
        return new HallSlice(
                mirror.hall(),
                mirror.serverTime().toInstant(),
                counters,
                queues(mirror, counters, zones.isEmpty()),
                calls(mirror.calls(), counters),
                notices(mirror, zones));
    }

    /** The part of it that lies in some of its zones; a notice without zones belongs to each. */
    public HallSlice within(Predicate<String> zone) {
        List<CounterView> inside =
                counters.stream().filter(counter -> zone.test(counter.zone())).toList();
        Set<String> ids = inside.stream().map(CounterView::id).collect(Collectors.toSet());
        return new HallSlice(
                hall,
                serverTime,
                inside,
                queues,
                calls.stream().filter(call -> ids.contains(call.counter())).toList(),
                notices.stream()
                        .filter(
                                notice ->
                                        notice.zones().isEmpty()
                                                || notice.zones().stream().anyMatch(zone))
                        .toList());
    }

    private static List<QueueView> queues(
            HallMirror mirror, List<CounterView> counters, boolean all) {
        Set<String> served =
                counters.stream()
                        .flatMap(counter -> counter.queues().stream())
                        .collect(Collectors.toSet());
        return mirror.queues().stream()
                .filter(queue -> all || served.contains(queue.id()))
                .toList();
    }

    /**
     * Calls are made at counters, so a call belongs to its counter's zone; a ticket's older call at
     * a counter of ours is void once it was called elsewhere. The order is the server's, which no
     * clock that was set back disturbs.
     */
    private static List<HallCall> calls(List<CallView> calls, List<CounterView> counters) {
        Map<String, String> labels =
                counters.stream()
                        .collect(
                                Collectors.toMap(CounterView::id, CounterView::label, (a, b) -> a));
        Map<String, CallView> latest = new LinkedHashMap<>();
        calls.forEach(call -> latest.putIfAbsent(call.ticket(), call));
        return latest.values().stream()
                .filter(call -> labels.containsKey(call.counter()))
                .map(call -> hallCall(call, labels.getOrDefault(call.counter(), "")))
                .toList();
    }

    private static HallCall hallCall(CallView call, String label) {
        return new HallCall(
                call.id(),
                call.ticket(),
                call.number(),
                call.counter(),
                label,
                call.time().toInstant(),
                call.repeat(),
                call.state());
    }

    private static List<NoticeView> notices(HallMirror mirror, Set<String> zones) {
        return mirror.notices().stream()
                .filter(
                        notice ->
                                zones.isEmpty()
                                        || notice.zones().isEmpty()
                                        || notice.zones().stream().anyMatch(zones::contains))
                .toList();
    }

    /** Why a window is away, by language; empty when nobody said. */
    public Map<String, String> pauseReason(CounterView counter) {
        return hall.pauseReasons().stream()
                .filter(reason -> reason.id().equals(counter.reason()))
                .findFirst()
                .map(Named::name)
                .orElse(Map.of());
    }

    /** The name of a queue by language; empty for none. */
    public Map<String, String> queueName(String id) {
        return hall.queues().stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .map(QueueView::name)
                .orElse(Map.of());
    }

    /** The queue that a window serves first; empty for none. */
    public static String firstQueue(CounterView counter) {
        return counter.queues().isEmpty() ? "" : counter.queues().get(0);
    }

    /** The queue that issued a number, known by its prefix: what follows it is digits only. */
    public QueueView queueOf(String number) {
        return queues.stream()
                .filter(queue -> number.startsWith(Objects.requireNonNullElse(queue.prefix(), "?")))
                .filter(queue -> digits(number, Objects.requireNonNull(queue.prefix())))
                .findFirst()
                .orElse(new QueueView("", null, null, 0, 0, 0, 0, null, null, null));
    }

    private static boolean digits(String number, String prefix) {
        return number.substring(prefix.length()).chars().allMatch(Character::isDigit);
    }
}
