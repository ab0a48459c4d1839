package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link Rule#ONE_COUNTER}. */
final class OneCounter {
    private final Map<String, String> counters = new HashMap<>(); // by the ticket at hand
    private final Map<String, String> tickets = new HashMap<>(); // by the counter
    private final List<String> broken = new ArrayList<>();

    private OneCounter() {}

    static List<String> broken(Evidence evidence) {
        OneCounter rule = new OneCounter();
        evidence.journal()
                .forEach(change -> change.facts().forEach(fact -> rule.see(fact, change)));
        rule.broken.addAll(answeredTwice(evidence));
        return rule.broken;
    }

    private void see(Fact fact, Change change) {
        if (fact instanceof Fact.Called called) {
            atHand(called.ticket(), called.counter(), change);
        } else if (fact instanceof Fact.Back back) {
            atHand(back.ticket(), back.counter(), change);
        } else if (fact instanceof Fact.Left left) {
            String counter = counters.remove(left.ticket());
            if (counter != null) {
                tickets.remove(counter);
            }
        }
    }

    private void atHand(String ticket, String counter, Change change) {
        String before = counters.put(ticket, counter);
        String other = tickets.put(counter, ticket);
        if (before != null && !before.equals(counter)) {
            broken.add(
                    "revision=%d calls ticket=%s to counter=%s while counter=%s has it"
                            .formatted(change.revision(), ticket, counter, before));
        }
        if (other != null && !other.equals(ticket)) {
            broken.add(
                    "revision=%d calls ticket=%s to counter=%s, which has ticket=%s"
                            .formatted(change.revision(), ticket, counter, other));
        }
    }

    /** What one row called, two devices must not have been given. */
    private static List<String> answeredTwice(Evidence evidence) {
        Map<String, Change> rows = evidence.byRequest();
        Map<String, Request> owners = new HashMap<>(); // by ticket and counter's call
        List<String> broken = new ArrayList<>();
        for (Request request : evidence.requests()) {
            JsonNode ticket = request.ticket();
            Change row = rows.get(request.key());
            if (ticket == null || row == null || !request.method().equals("ticket.next")) {
                continue;
            }
            String call = ticket.path("id").asText() + " " + ticket.path("calledAt").asText();
            Request other = owners.putIfAbsent(call, request);
            if (other != null && !other.sent().device().equals(request.sent().device())) {
                broken.add("%s and %s were both given %s".formatted(other, request, call));
            }
        }
        return broken;
    }
}
