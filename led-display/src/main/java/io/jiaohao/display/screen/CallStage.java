package io.jiaohao.display.screen;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.KnownCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are large, and when. Pure: time comes with each update. Confined to one thread.
 *
 * <pre>
 * new call ──▶ waiting ──▶ large, amber (6 s its own; 12 s, or until the next) ──▶ large, quiet
 *                 └─ two or three that waited over 2 s come together; none is dropped
 * </pre>
 *
 * Each call that came while the link was up is large for its six seconds, even when its visitor has
 * come meanwhile; only what was taken back (absent, transferred, cancelled) is not. A recall of a
 * large ticket begins its time anew; of a waiting one keeps its place. A ticket leaves when its
 * service starts, and three minutes after its call (DS2, DS4, DS5).
 */
final class CallStage {
    static final Duration OWNED = Duration.ofSeconds(6);
    static final Duration AMBER = Duration.ofSeconds(12);
    static final Duration TOGETHER_AFTER = Duration.ofSeconds(2);
    static final int TOGETHER = 3;

    private record Waiting(HallCall call, Instant since) {}

    private final KnownCalls known = new KnownCalls();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>(); // by ticket, oldest first
    private List<HallCall> large = List.of();
    private Instant largeSince = Instant.EPOCH; // the epoch: nobody owns the large place

    /**
     * @param calls the latest of each ticket, newest first
     */
    StagePicture update(List<HallCall> calls, Moment moment) {
        Instant now = moment.now();
        Map<String, HallCall> byTicket = new LinkedHashMap<>();
        calls.forEach(call -> byTicket.put(call.ticket(), call));
        refresh(byTicket);
        for (int i = calls.size() - 1; i >= 0; i--) {
            offer(calls.get(i), now);
        }
        boolean owned = now.isBefore(largeSince.plus(OWNED));
        if (!owned && !waiting.isEmpty()) {
            large = nextLarge(now);
            largeSince = now;
        } else if (!owned) {
            settle(calls, moment);
        }
        return picture(calls, moment);
    }

    private void refresh(Map<String, HallCall> byTicket) {
        large = large.stream().map(call -> sameCall(byTicket.get(call.ticket()), call)).toList();
        waiting.replaceAll(
                (ticket, each) ->
                        new Waiting(byTicket.getOrDefault(ticket, each.call()), each.since()));
        waiting.values().removeIf(each -> !each.call().worthShowing());
    }

    private static HallCall sameCall(@Nullable HallCall fresh, HallCall old) {
        return fresh != null && fresh.id().equals(old.id()) ? fresh : old;
    }

    private void offer(HallCall call, Instant now) {
        if (!known.isNew(call.id()) || !call.stillCalled() || call.missedAt(now)) {
            return;
        }
        if (large.stream().anyMatch(each -> each.ticket().equals(call.ticket()))) {
            large = large.stream().map(each -> recalled(each, call)).toList();
            largeSince = now;
        } else {
            waiting.putIfAbsent(call.ticket(), new Waiting(call, now));
        }
    }

    private static HallCall recalled(HallCall each, HallCall call) {
        return each.ticket().equals(call.ticket()) ? call : each;
    }

    private List<HallCall> nextLarge(Instant now) {
        List<HallCall> patient =
                waiting.values().stream()
                        .filter(each -> each.since().plus(TOGETHER_AFTER).isBefore(now))
                        .limit(TOGETHER)
                        .map(Waiting::call)
                        .toList();
        List<HallCall> next =
                patient.isEmpty() ? List.of(waiting.values().iterator().next().call()) : patient;
        next.forEach(call -> waiting.remove(call.ticket()));
        return next;
    }

    /**
     * Nobody waits and nobody owns the large place: it empties, and the newest call comes back to
     * it.
     */
    private void settle(List<HallCall> calls, Moment moment) {
        List<HallCall> left = large.stream().filter(call -> call.listedAt(moment.asOf())).toList();
        if (highlighted(moment) && !left.isEmpty()) {
            large = left;
            return;
        }
        largeSince = Instant.EPOCH;
        Stream<HallCall> candidates =
                Stream.concat(calls.stream().filter(left::contains), calls.stream());
        large = candidates.filter(call -> call.listedAt(moment.asOf())).limit(1).toList();
    }

    private boolean highlighted(Moment moment) {
        if (largeSince.equals(Instant.EPOCH)) {
            return false;
        }
        return moment.now().isBefore(largeSince.plus(AMBER))
                || large.stream().anyMatch(call -> moment.voiced().contains(call.id()));
    }

    private StagePicture picture(List<HallCall> calls, Moment moment) {
        Set<String> largeTickets = new LinkedHashSet<>();
        large.forEach(call -> largeTickets.add(call.ticket()));
        List<HallCall> others =
                calls.stream()
                        .filter(call -> !largeTickets.contains(call.ticket()))
                        .filter(
                                call ->
                                        waiting.containsKey(call.ticket())
                                                || call.listedAt(moment.asOf()))
                        .toList();
        return new StagePicture(
                large, largeSince, highlighted(moment), others, nextChange(calls, moment));
    }

    private Optional<Instant> nextChange(List<HallCall> calls, Moment moment) {
        List<Instant> changes =
                new ArrayList<>(List.of(largeSince.plus(OWNED), largeSince.plus(AMBER)));
        calls.forEach(call -> changes.add(call.listedUntil()));
        return changes.stream().filter(moment.now()::isBefore).min(Instant::compareTo);
    }
}
