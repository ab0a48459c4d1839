package io.jiaohao.server.domain.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was stopped at run time by order, beside what the hall's file says.
 *
 * @param hall the text of an emergency stop (DOMAIN H7); null while there is none
 * @param taking the matters of which no numbers are issued, and what visitors are told of each
 */
public record Stops(@Nullable Text hall, Map<MatterId, Text> taking) {
    public static final Stops NONE = new Stops(null, LinkedHashMap.empty());

    public Stops stopping(@Nullable Text everything) {
        return new Stops(everything, taking);
    }

    public Stops stopping(Set<MatterId> matters, Text reason) {
        Map<MatterId, Text> more = taking;
        for (MatterId matter : matters) {
            more = more.put(matter, reason);
        }
        return new Stops(hall, more);
    }

    public Stops resuming(Set<MatterId> matters) {
        return new Stops(hall, taking.removeAll(matters));
    }

    /** Those of the matters whose numbers are not stopped. */
    Set<MatterId> without(Set<MatterId> matters) {
        return taking.isEmpty()
                ? matters
                : matters.stream()
                        .filter(matter -> !taking.containsKey(matter))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** What visitors of the matter are told; null where its numbers are issued. */
    public @Nullable Text of(MatterId matter) {
        return taking.get(matter).getOrNull();
    }

    /** A new day: numbers are issued again; an emergency ends only when somebody says so. */
    Stops ofNewDay() {
        return new Stops(hall, LinkedHashMap.empty());
    }
}
