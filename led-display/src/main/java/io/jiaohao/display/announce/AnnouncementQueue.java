package io.jiaohao.display.announce;

import io.jiaohao.display.hall.HallCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which call is spoken next: first calls before recalls, each in order of time; a ticket that is
 * pending twice once; what nobody needs to hear any more not at all. Pure; guarded by its owner.
 */
final class AnnouncementQueue {
    private static final Duration STALE = Duration.ofSeconds(45);
    private static final int MAX_KNOWN = 4_000;

    private final Map<String, HallCall> firstCalls = new LinkedHashMap<>(); // by ticket
    private final Map<String, HallCall> recalls = new LinkedHashMap<>(); // by ticket
    private final Set<String> known = new LinkedHashSet<>(); // call ids, so that none comes twice

    AnnouncementQueue(Collection<String> spokenBefore) {
        known.addAll(spokenBefore);
    }

    /** Takes the hall's calls, the latest of each ticket, newest first. */
    void update(List<HallCall> calls, Instant now) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            HallCall call = calls.get(i);
            boolean pending = refresh(firstCalls, call) || refresh(recalls, call);
            if (known.add(call.id()) && !pending && worthSaying(call, now)) {
                (call.recall() ? recalls : firstCalls).put(call.ticket(), call);
            }
        }
        while (known.size() > MAX_KNOWN) {
            known.remove(known.iterator().next());
        }
    }

    /** A pending ticket keeps its place and takes its latest call and state. */
    private static boolean refresh(Map<String, HallCall> pending, HallCall call) {
        return pending.replace(call.ticket(), call) != null;
    }

    /** Takes the next call that somebody still needs to hear. */
    Optional<HallCall> next(Instant now) {
        Optional<HallCall> next = Optional.empty();
        while (next.isEmpty() && !(firstCalls.isEmpty() && recalls.isEmpty())) {
            next = Optional.of(poll()).filter(call -> worthSaying(call, now));
        }
        return next;
    }

    private HallCall poll() {
        Map<String, HallCall> from = firstCalls.isEmpty() ? recalls : firstCalls;
        String ticket = from.keySet().iterator().next();
        return from.remove(ticket);
    }

    private static boolean worthSaying(HallCall call, Instant now) {
        return call.stillCalled() && !call.time().plus(STALE).isBefore(now);
    }

    /** Forgets what is pending: the hall was stopped. */
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
