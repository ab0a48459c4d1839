package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What came over one connection. The reading thread puts, the test's thread waits. */
final class Inbox {
    private final Map<String, JsonNode> answers = new HashMap<>(); // by the request's id
    private final List<JsonNode> nameless = new ArrayList<>(); // answers with id null
    private final List<JsonNode> events = new ArrayList<>();
    private final List<JsonNode> ticks = new ArrayList<>();
    private boolean ended; // the other side has closed

    synchronized void put(JsonNode message) {
        String method = message.path("method").asText();
        if (method.equals("hall.event")) {
            events.add(message.path("params"));
        } else if (method.equals("hall.tick")) {
            ticks.add(message.path("params"));
        } else if (message.path("id").isNull()) {
            nameless.add(message);
        } else {
            answers.put(message.path("id").asText(), message);
        }
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The answer to a request. */
    synchronized JsonNode answer(String id) {
        return await("the answer to " + id, () -> Optional.ofNullable(answers.get(id)));
    }

    /** The next answer that belongs to no request. */
    synchronized JsonNode nameless() {
        return await(
                "an answer with id null",
                () -> nameless.isEmpty() ? Optional.empty() : Optional.of(nameless.remove(0)));
    }

    /** The first event of that kind so far or to come. */
    synchronized JsonNode event(Predicate<JsonNode> wanted) {
        return await("an event", () -> events.stream().filter(wanted).findFirst());
    }

    synchronized JsonNode tick(Predicate<JsonNode> wanted) {
        return await("a tick", () -> ticks.stream().filter(wanted).findFirst());
    }

    /** All events so far. */
    synchronized List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** All answers to requests, once there are so many. */
    synchronized List<JsonNode> answers(int count) {
        return await(
                count + " answers",
                () ->
                        Optional.of(List.copyOf(answers.values()))
                                .filter(all -> all.size() >= count));
    }

    /** Waits until there are more events than those already seen. */
    synchronized void awaitMoreEvents(int seen) {
        await("another event", () -> Optional.of(events).filter(all -> all.size() > seen));
    }

    synchronized void awaitEnd(Patience patience) {
        await(
                "the end of the connection",
                () -> ended ? Optional.of(true) : Optional.empty(),
                patience);
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        return await(what, look, Patience.SOON);
    }

    private <T> T await(String what, Supplier<Optional<T>> look, Patience patience) {
        long deadline = patience.deadline();
        Optional<T> seen = look.get();
        while (seen.isEmpty()) {
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
            if (ended) {
                throw new ConnectionEndedException(
                        "Expected " + what + ", but the connection ended");
            }
            if (leftMillis <= 0) {
                throw new AssertionError(
                        "Expected %s, but it did not come; nameless=%s, events=%d"
                                .formatted(what, nameless, events.size()));
            }
            pause(leftMillis);
            seen = look.get();
        }
        return seen.get();
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
