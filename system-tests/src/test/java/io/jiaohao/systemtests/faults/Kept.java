package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Rule#KEPT}. */
final class Kept {
    private Kept() {}

    static List<String> broken(Evidence evidence) {
        Map<String, Change> rows = evidence.byRequest();
        List<String> broken = new ArrayList<>();
        for (Request request : evidence.requests()) {
            if (request.answer().isPresent()) {
                String fault = fault(request, rows.get(request.key()), evidence);
                if (fault != null) {
                    broken.add(request + " was acknowledged, but " + fault);
                }
            }
        }
        return broken;
    }

    private static @Nullable String fault(
            Request request, @Nullable Change row, Evidence evidence) {
        if (row == null) {
            return "is not in the journal";
        }
        JsonNode ticket = request.ticket();
        if (ticket == null) {
            return null;
        }
        String id = ticket.path("id").asText();
        if (!evidence.folded().containsKey(id)) {
            return "the journal has no ticket=" + id;
        }
        return isOf(id, row, request.method())
                ? null
                : "ticket=%s was answered where revision=%d says %s"
                        .formatted(id, row.revision(), row.facts());
    }

    /** A second press of "next" calls nobody, and is answered with the ticket at hand. */
    private static boolean isOf(String ticket, Change row, String method) {
        return switch (method) {
            case "ticket.take" ->
                    row.facts().stream()
                            .anyMatch(
                                    fact ->
                                            fact instanceof Fact.Taken taken
                                                    && taken.ticket().equals(ticket));
            case "ticket.next", "ticket.call", "ticket.recall" ->
                    row.facts().stream()
                            .filter(Fact.Called.class::isInstance)
                            .allMatch(fact -> ((Fact.Called) fact).ticket().equals(ticket));
            default -> true;
        };
    }
}
