package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link Rule#SHOWN}. */
final class Shown {
    private static final Duration NEWS = Duration.ofMinutes(3); // PROTOCOL.md, Snapshot
    private static final int ROOM = 50;

    private Shown() {}

    static List<String> broken(Evidence evidence) {
        List<Fact.Called> calls =
                evidence.journal().stream()
                        .flatMap(change -> change.facts().stream())
                        .filter(Fact.Called.class::isInstance)
                        .map(Fact.Called.class::cast)
                        .toList();
        Map<String, List<Moment>> displays = new LinkedHashMap<>();
        for (Moment moment : evidence.moments()) {
            if (moment.request() == null) {
                displays.computeIfAbsent(moment.device(), id -> new ArrayList<>()).add(moment);
            }
        }
        List<String> broken = new ArrayList<>();
        displays.forEach((id, seen) -> broken.addAll(missed(id, seen, calls)));
        return broken;
    }

    private static List<String> missed(String id, List<Moment> seen, List<Fact.Called> calls) {
        long first = seq(seen.get(0));
        long last = seq(seen.get(seen.size() - 1));
        Set<String> known = known(seen);
        return calls.stream()
                .filter(call -> call.seq() > first && call.seq() <= last)
                .filter(call -> !known.contains(call.call()))
                .filter(call -> !wasOld(call, seen))
                .map(call -> "%s never saw %s".formatted(id, call))
                .toList();
    }

    private static Set<String> known(List<Moment> seen) {
        Set<String> known = new HashSet<>();
        for (Moment moment : seen) {
            known.add(moment.what().path("call").asText());
            moment.what().path("calls").forEach(call -> known.add(call.path("id").asText()));
        }
        return known;
    }

    /** The next whole truth came late, or had no room for it. */
    private static boolean wasOld(Fact.Called call, List<Moment> seen) {
        Optional<JsonNode> next =
                seen.stream()
                        .filter(moment -> moment.is(Kind.SNAPSHOT) && seq(moment) >= call.seq())
                        .map(Moment::what)
                        .findFirst();
        return next.filter(
                        whole ->
                                whole.path("calls").size() >= ROOM
                                        || Duration.between(call.at(), time(whole)).compareTo(NEWS)
                                                > 0)
                .isPresent();
    }

    private static Instant time(JsonNode whole) {
        return OffsetDateTime.parse(whole.path("time").asText()).toInstant();
    }

    private static long seq(Moment moment) {
        return moment.what().path("seq").asLong();
    }
}
