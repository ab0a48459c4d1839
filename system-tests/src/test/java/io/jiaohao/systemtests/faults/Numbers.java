package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@link Rule#NUMBERS}. */
final class Numbers {
    private Numbers() {}

    static List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>(answeredTwice(evidence));
        Map<String, TreeSet<Integer>> series = new TreeMap<>();
        Set<String> leased = new HashSet<>();
        for (Change change : evidence.journal()) {
            for (Fact fact : change.facts()) {
                if (fact instanceof Fact.Taken taken) {
                    boolean first =
                            series.computeIfAbsent(taken.series(), each -> new TreeSet<>())
                                    .add(taken.serial());
                    if (!first) {
                        broken.add(taken + " is there twice");
                    }
                } else if (fact instanceof Fact.Leased lease) {
                    leased.add(lease.prefix());
                }
            }
        }
        series.forEach((name, serials) -> gap(name, serials, leased, broken));
        return broken;
    }

    private static List<String> answeredTwice(Evidence evidence) {
        Map<String, Request> takes = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (Request request : evidence.requests()) {
            JsonNode ticket = request.ticket();
            if (ticket != null && request.method().equals("ticket.take")) {
                Request other = takes.putIfAbsent(ticket.path("id").asText(), request);
                if (other != null) {
                    broken.add(
                            "%s and %s were both answered %s"
                                    .formatted(other, request, ticket.path("number")));
                }
            }
        }
        return broken;
    }

    /** Numbers that a kiosk gives offline may never come. */
    private static void gap(
            String series, TreeSet<Integer> serials, Set<String> leased, List<String> broken) {
        String prefix = series.substring(series.indexOf(' ') + 1);
        if (!leased.contains(prefix) && serials.last() != serials.size()) {
            broken.add(
                    "series=%s has %d numbers and ends with %d"
                            .formatted(series, serials.size(), serials.last()));
        }
    }
}
