package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Follows a page's state as a browser does, and keeps when each came. A thread of its own reads;
 * any may wait.
 */
final class StateWatch {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final List<Seen> states = new ArrayList<>();

    /**
     * A state.
     *
     * @param nanos when it came, by {@link System#nanoTime()}
     */
    record Seen(JsonNode state, long nanos) {}

    StateWatch(URI address) {
        this.address = address;
        Thread reader = new Thread(this::read, "state-" + address.getPort());
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("accept", "text/event-stream");
            try (var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("data: ")) {
                        put(JSON.readTree(line.substring("data: ".length())));
                    }
                }
            }
        } catch (IOException e) {
            // the program has ended
        }
    }

    private synchronized void put(JsonNode state) {
        states.add(new Seen(state, System.nanoTime()));
        notifyAll();
    }

    static JsonNode read(String state) {
        try {
            return JSON.readTree(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that have come so far, oldest first. */
    synchronized List<JsonNode> states() {
        return states.stream().map(Seen::state).toList();
    }

    /** How many states have come so far. */
    synchronized int count() {
        return states.size();
    }

    /** The newest state, once it is as wanted. */
    synchronized Seen await(String what, Predicate<JsonNode> wanted) {
        return await(what, 0, wanted, Patience.SOON);
    }

    /** The same for what takes its time. */
    synchronized Seen await(String what, Patience patience, Predicate<JsonNode> wanted) {
        return await(what, 0, wanted, patience);
    }

    /** The first state as wanted that is the newest or came after so many others. */
    synchronized Seen await(String what, int after, Predicate<JsonNode> wanted) {
        return await(what, after, wanted, Patience.SOON);
    }

    private synchronized Seen await(
            String what, int after, Predicate<JsonNode> wanted, Patience patience) {
        long deadline = patience.deadline();
        while (true) {
            int from = after == 0 ? Math.max(0, states.size() - 1) : after;
            for (Seen seen : states.subList(Math.min(from, states.size()), states.size())) {
                if (wanted.test(seen.state())) {
                    return seen;
                }
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(
                        "Expected %s, but %s"
                                .formatted(
                                        what,
                                        states.isEmpty()
                                                ? "no state came"
                                                : states.get(states.size() - 1).state()));
            }
            pause(left);
        }
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
