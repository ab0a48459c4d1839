package io.jiaohao.display.announce;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.KnownCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calls that wait for their voice (V6, V7): first calls before recalls, each in order of time;
 * a ticket that is pending twice once; what nobody needs to hear any more not at all. Pure; guarded
 * by its owner.
 */
final class AnnouncementQueue {
    private final Duration stale;
    private final Map<String, HallCall> firstCalls = new LinkedHashMap<>(); // by ticket
    private final Map<String, HallCall> recalls = new LinkedHashMap<>(); // by ticket
    private final KnownCalls known; // so that none comes twice

    AnnouncementQueue(Collection<String> spokenBefore, Duration stale) {
        known = new KnownCalls(spokenBefore);
        this.stale = stale;
    }

    /** Takes the hall's calls, the latest of each ticket, newest first. */
    void update(List<HallCall> calls, Instant now) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            HallCall call = calls.get(i);
            boolean fresh = known.isNew(call.id());
            boolean pending = refresh(firstCalls, call) || refresh(recalls, call);
            if (fresh && !pending && worthSaying(call, now)) {
                (call.recall() ? recalls : firstCalls).put(call.ticket(), call);
            }
        }
    }

    /** A pending ticket keeps its place and takes its latest call and state. */
    private static boolean refresh(Map<String, HallCall> pending, HallCall call) {
        return pending.replace(call.ticket(), call) != null;
    }

    /** Those that somebody still needs to hear, in the order of speaking; forgets the others. */
    List<HallCall> waiting(Instant now) {
        Predicate<HallCall> tooLate = call -> !worthSaying(call, now);
        firstCalls.values().removeIf(tooLate);
        recalls.values().removeIf(tooLate);
        return Stream.concat(firstCalls.values().stream(), recalls.values().stream()).toList();
    }

    /** These are spoken now. */
    void take(List<HallCall> calls) {
        for (HallCall call : calls) {
            firstCalls.remove(call.ticket());
            recalls.remove(call.ticket());
        }
    }

    private boolean worthSaying(HallCall call, Instant now) {
        return call.stillCalled() && !call.time().plus(stale).isBefore(now);
    }

    /** Forgets what is pending: the hall was stopped, or the loudspeaker is muted. */
    void clear() {
        firstCalls.clear();
        recalls.clear();
    }

    /** The ids of the pending calls. */
    Set<String> pending() {
        return Stream.concat(firstCalls.values().stream(), recalls.values().stream())
                .map(HallCall::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
