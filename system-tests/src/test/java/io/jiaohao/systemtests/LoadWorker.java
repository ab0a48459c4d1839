package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A device that works as fast as it can until the server is gone, and then repeats the request it
 * got no answer to. Odd ones are kiosks, even ones terminals. Used by one thread at a time.
 */
final class LoadWorker {
    private record Sent(String method, ObjectNode params) {}

    private static final List<String> MATTERS =
            List.of("passport", "pension", "advice", "fund-loan");
    private static final List<String> SERVICE =
            List.of("ticket.next", "ticket.start", "ticket.finish");

    private final int number;
    private final Ledger ledger;
    private final Random random;
    private @Nullable Sent unanswered; // what nobody knows whether it was done
    private int step; // of the service, for a terminal

    LoadWorker(int number, Ledger ledger) {
        this.number = number;
        this.ledger = ledger;
        this.random = new Random(number);
    }

    private boolean isKiosk() {
        return number % 2 == 1;
    }

    private String device() {
        return (isKiosk() ? "kiosk-" : "terminal-") + number;
    }

    /** Works until the connection ends. */
    void work(ServerProcess server) {
        try (WireClient client = server.open(device())) {
            repeat(client);
            for (; ; ) {
                send(client, nextRequest());
            }
        } catch (ConnectionEndedException | UncheckedIOException e) {
            // killed, as it should be
        }
    }

    /** Repeats what was not answered, under the same {@code request}. */
    void settle(ServerProcess server) {
        try (WireClient client = server.open(device())) {
            repeat(client);
        }
    }

    void openCounter(ServerProcess server) {
        if (!isKiosk()) {
            try (WireClient client = server.open(device())) {
                DemoHall.openCounter(client, number);
            }
        }
    }

    private void repeat(WireClient client) {
        if (unanswered != null) {
            send(client, unanswered);
        }
    }

    private Sent nextRequest() {
        if (isKiosk()) {
            String matter = MATTERS.get(random.nextInt(MATTERS.size()));
            return sent("ticket.take", "{'matter':'" + matter + "'}");
        }
        return sent(SERVICE.get(step), "{}");
    }

    private static Sent sent(String method, String params) {
        return new Sent(method, WireClient.fresh(WireClient.params(params)));
    }

    private void send(WireClient client, Sent request) {
        unanswered = request;
        JsonNode ticket = client.get(request.method, request.params);
        unanswered = null;
        ledger.acknowledged(ticket);
        if (!isKiosk() && !ticket.isNull()) {
            step = (step + 1) % SERVICE.size();
        }
    }
}
