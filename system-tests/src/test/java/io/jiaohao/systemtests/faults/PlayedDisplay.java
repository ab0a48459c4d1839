package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screen that follows the hall's count, and asks for the whole truth when one is missing. Runs on
 * a thread of its own; what it has seen may be asked by any.
 */
final class PlayedDisplay implements PlayedDevice {
    private static final Duration SILENCE = Duration.ofSeconds(12); // a tick comes every 5 s
    private static final long BACK_MILLIS = 200;

    private final String device;
    private final List<NodeAddress> nodes;
    private final History history;
    private final Pace pace;
    private int at; // the node that is used
    private boolean asked; // the whole truth is on its way
    private long seq = -1; // guarded by this; how far it is
    private @Nullable DeviceSocket socket; // guarded by this

    PlayedDisplay(String device, List<NodeAddress> nodes, int first, History history) {
        this.device = device;
        this.nodes = List.copyOf(nodes);
        this.at = first % nodes.size();
        this.history = history;
        this.pace = Pace.of(0);
    }

    @Override
    public String device() {
        return device;
    }

    @Override
    public void run() {
        while (pace.goesOn()) {
            try (DeviceSocket open = DeviceSocket.connect(nodes.get(at))) {
                use(open);
                whole(open.open(device, SILENCE));
                while (pace.goesOn()) {
                    hear(open.read(SILENCE), open);
                }
            } catch (IOException e) {
                at = (at + 1) % nodes.size();
                pace.pause(BACK_MILLIS);
            }
        }
        note(Kind.END, History.JSON.createObjectNode().put("seq", seq()));
    }

    private synchronized void use(DeviceSocket open) {
        socket = open;
    }

    private void hear(JsonNode message, DeviceSocket open) throws IOException {
        JsonNode told = message.path("params");
        if (message.path("method").asText().equals("hall.event")) {
            event(told, open);
        } else if (message.path("method").asText().equals("hall.tick")) {
            if (told.path("seq").asLong() > seq()) {
                catchUp(open);
            }
        } else if (message.has("result")) {
            whole(message.get("result"));
        }
    }

    private void event(JsonNode event, DeviceSocket open) throws IOException {
        long count = event.path("seq").asLong();
        if (count > seq() + 1) {
            catchUp(open);
        } else if (count == seq() + 1) {
            if (event.path("type").asText().equals("ticket.called")) {
                note(Kind.CALL, call(event));
            }
            reached(count);
        }
    }

    private static ObjectNode call(JsonNode event) {
        return History.JSON
                .createObjectNode()
                .put("seq", event.path("seq").asLong())
                .put("call", event.path("call").path("id").asText())
                .put("ticket", event.path("ticket").path("id").asText())
                .put("counter", event.path("counter").path("id").asText());
    }

    /** The answer comes between the events; those that it holds already are passed over. */
    private void catchUp(DeviceSocket open) throws IOException {
        if (!asked) {
            asked = true;
            open.send("session.snapshot", History.JSON.createObjectNode());
        }
    }

    private void whole(JsonNode whole) {
        ObjectNode seen =
                History.JSON
                        .createObjectNode()
                        .put("seq", whole.path("seq").asLong())
                        .put("time", whole.path("time").asText());
        seen.set("calls", whole.path("snapshot").path("calls"));
        note(Kind.SNAPSHOT, seen);
        asked = false;
        reached(whole.path("seq").asLong());
    }

    private void note(Kind kind, JsonNode what) {
        history.note(kind, device, nodes.get(at).node(), null, what);
    }

    private synchronized void reached(long count) {
        seq = count;
        notifyAll();
    }

    synchronized long seq() {
        return seq;
    }

    /** Waits until it is so far, or the time is over; gives when, by {@link System#nanoTime()}. */
    synchronized long awaitSeq(long wanted, long deadlineNanos) {
        try {
            while (seq < wanted) {
                long leftMillis = (deadlineNanos - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0) {
                    throw new AssertionError(
                            "Expected %s to see seq=%d, but it is at seq=%d of %s"
                                    .formatted(device, wanted, seq, nodes.get(at).node()));
                }
                wait(leftMillis);
            }
            return System.nanoTime();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Tells it that everything is over. */
    synchronized void end() {
        pace.end();
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
