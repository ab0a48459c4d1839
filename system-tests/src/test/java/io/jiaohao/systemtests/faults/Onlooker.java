package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Somebody who asks one node how things are, and asks again while it cannot say. */
final class Onlooker implements AutoCloseable {
    private static final String DEVICE = "display-12";
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final DeviceSocket socket;

    private Onlooker(DeviceSocket socket) {
        this.socket = socket;
    }

    static Onlooker at(NodeAddress node) {
        long deadline = Patience.PROGRAM.deadline();
        for (; ; ) {
            try {
                DeviceSocket socket = DeviceSocket.connect(node);
                socket.open(DEVICE, ANSWER);
                return new Onlooker(socket);
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new UncheckedIOException(e);
                }
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    /** The hall's count of events. */
    long seq() {
        return ask("session.snapshot", History.JSON.createObjectNode())
                .path("result")
                .path("seq")
                .asLong();
    }

    /** The whole answer, once it is not that it may come later. */
    JsonNode ask(String method, ObjectNode params) {
        long deadline = Patience.PROGRAM.deadline();
        try {
            JsonNode answer = socket.ask(method, params, ANSWER);
            while (Request.maybeLater(answer.path("error")) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(AGAIN.toNanos());
                answer = socket.ask(method, params, ANSWER);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
