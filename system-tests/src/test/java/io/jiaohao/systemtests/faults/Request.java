package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that a device asked for, however often it had to.
 *
 * @param sent the first time
 * @param ends what came of each time: answered, refused or lost
 */
record Request(Moment sent, List<Moment> ends) {
    Request {
        ends = List.copyOf(ends);
    }

    /** The requests of a history, in the order in which they were first sent. */
    static List<Request> of(List<Moment> moments) {
        Map<String, List<Moment>> byKey = new LinkedHashMap<>();
        for (Moment moment : moments) {
            if (moment.request() != null) {
                byKey.computeIfAbsent(key(moment), key -> new ArrayList<>()).add(moment);
            }
        }
        return byKey.values().stream().map(Request::from).toList();
    }

    private static Request from(Iterable<Moment> own) {
        Moment sent = null;
        List<Moment> ends = new ArrayList<>();
        for (Moment moment : own) {
            if (!moment.is(Kind.SENT)) {
                ends.add(moment);
            } else if (sent == null) {
                sent = moment;
            }
        }
        if (sent == null) {
            throw new IllegalArgumentException("Expected that it was sent: " + ends);
        }
        return new Request(sent, ends);
    }

    private static String key(Moment moment) {
        return moment.device() + '\n' + moment.request();
    }

    /** What the journal keeps it under. */
    String key() {
        return key(sent);
    }

    String method() {
        return sent.what().path("method").asText();
    }

    List<Moment> answers() {
        return ends.stream().filter(end -> end.is(Kind.ANSWERED)).toList();
    }

    /** What it was answered first; empty when it never was. */
    Optional<Moment> answer() {
        return ends.stream().filter(end -> end.is(Kind.ANSWERED)).findFirst();
    }

    /** The ticket of the answer; null when there is none. */
    @Nullable JsonNode ticket() {
        return answer().map(Moment::what)
                .filter(what -> what.has("number") && what.has("matter"))
                .orElse(null);
    }

    boolean refusedForGood() {
        return ends.stream().anyMatch(end -> end.is(Kind.REFUSED) && !maybeLater(end.what()));
    }

    /** Whether an error says that the same request may succeed later. */
    static boolean maybeLater(JsonNode error) {
        return error.path("data").path("retry").asBoolean();
    }

    @Override
    public String toString() {
        return "%s %s of %s".formatted(method(), sent.request(), sent.device());
    }
}
