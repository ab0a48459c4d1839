package io.jiaohao.server.domain.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a day, split by something that every visit and every station has one of. What
 * occurs nowhere has no line.
 *
 * @param visit what it is for a visit; null for a visit that has none
 * @param station what it is for a station of a visit
 */
record Breakdown<K>(
        Function<Visit, @Nullable K> visit, BiFunction<Visit, Station, @Nullable K> station) {

    /**
     * @param order of the lines
     */
    Map<K, Figures> of(Collection<Visit> visits, Comparator<? super K> order) {
        Map<K, List<Visit>> taken = new HashMap<>();
        Map<K, List<Station>> stopped = new HashMap<>();
        for (Visit each : visits) {
            add(taken, visit.apply(each), each);
            each.stations().forEach(stop -> add(stopped, station.apply(each, stop), stop));
        }
        Map<K, Figures> lines = new LinkedHashMap<>();
        Stream.concat(taken.keySet().stream(), stopped.keySet().stream())
                .distinct()
                .sorted(order)
                .forEach(key -> lines.put(key, figures(taken.get(key), stopped.get(key))));
        return lines;
    }

    private static <K, V> void add(Map<K, List<V>> lists, @Nullable K key, V value) {
        if (key != null) {
            lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
        }
    }

    private static Figures figures(@Nullable List<Visit> visits, @Nullable List<Station> stations) {
        return Figures.of(
                visits == null ? List.of() : visits, stations == null ? List.of() : stations);
    }

    /** As the hall's plan lists them; what it no longer has comes last. */
    static <K> Comparator<K> listed(Stream<K> plan) {
        Map<K, Integer> ranks = new HashMap<>();
        plan.forEach(key -> ranks.putIfAbsent(key, ranks.size()));
        return Comparator.<K>comparingInt(key -> ranks.getOrDefault(key, ranks.size()))
                .thenComparing(Object::toString);
    }
}
