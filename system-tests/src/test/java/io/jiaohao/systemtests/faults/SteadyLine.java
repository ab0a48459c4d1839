package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.Patience;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A device's way to the hall over any node of a list: a change that was not answered, or may be
 * done later, is sent again under the same {@code request} until somebody says what came of it. Of
 * one thread.
 */
final class SteadyLine implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(8); // then another node is asked
    private static final Patience WHOLE = Patience.of(Duration.ofSeconds(9));
    private static final Duration AGAIN = Duration.ofMillis(50);

    private final String device;
    private final List<NodeAddress> nodes;
    private final History history;
    private int at; // the node that is used
    private @Nullable DeviceSocket socket; // null while there is no session

    /**
     * @param first the node that is asked first
     */
    SteadyLine(String device, List<NodeAddress> nodes, int first, History history) {
        this.device = device;
        this.nodes = List.copyOf(nodes);
        this.at = first % nodes.size();
        this.history = history;
    }

    String device() {
        return device;
    }

    /** The result, or the error that says no for good. */
    JsonNode change(String method, ObjectNode params) {
        return insist(method, params.put("request", UUID.randomUUID().toString()));
    }

    /** The same for a change that has its {@code request} already. */
    JsonNode insist(String method, ObjectNode params) {
        long pressed = System.nanoTime();
        for (; ; ) {
            JsonNode answer = once(method, params, pressed);
            if (answer != null && !Request.maybeLater(answer.path("error"))) {
                return answer;
            }
            if (System.nanoTime() - pressed > WHOLE.limit().toNanos()) {
                throw new AssertionError(
                        "Expected %s to answer %s %s, but %s"
                                .formatted(nodes, method, params, answer));
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    /**
     * Sends a change once, also one that was answered before; null when nobody knows what came of
     * it.
     *
     * @param pressedNanos since when somebody waits for it, by {@link System#nanoTime()}
     */
    @Nullable JsonNode once(String method, ObjectNode params, long pressedNanos) {
        DeviceSocket open = socket == null ? opened() : socket;
        if (open == null) {
            return null;
        }
        String request = params.path("request").asText();
        note(Kind.SENT, request, sent(method, params, pressedNanos));
        try {
            JsonNode answer = open.ask(method, params, ANSWER);
            boolean done = answer.has("result");
            note(
                    done ? Kind.ANSWERED : Kind.REFUSED,
                    request,
                    answer.get(done ? "result" : "error"));
            return answer;
        } catch (IOException e) {
            note(Kind.LOST, request, History.JSON.createObjectNode().put("because", e.toString()));
            moveOn();
            return null;
        }
    }

    private static ObjectNode sent(String method, ObjectNode params, long pressedNanos) {
        ObjectNode sent =
                History.JSON
                        .createObjectNode()
                        .put("method", method)
                        .put("waitedNanos", System.nanoTime() - pressedNanos);
        sent.set("params", params);
        return sent;
    }

    private void note(Kind kind, String request, JsonNode what) {
        history.note(kind, device, nodes.get(at).node(), request, what);
    }

    private @Nullable DeviceSocket opened() {
        try {
            socket = DeviceSocket.connect(nodes.get(at));
            socket.open(device, ANSWER);
        } catch (IOException e) {
            moveOn();
        }
        return socket;
    }

    private void moveOn() {
        close();
        at = (at + 1) % nodes.size();
    }

    @Override
    public void close() {
        DeviceSocket old = socket;
        socket = null;
        if (old != null) {
            try {
                old.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
