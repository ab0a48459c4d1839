package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads server-sent events. One thread reads the connection; another takes what has come. */
final class ApiFollower implements AutoCloseable {
    /** One of them; the id is empty where there is none. */
    record Sent(String name, String id, String data) {
        JsonNode json() {
            return ApiClient.json(data);
        }
    }

    private static final Sent END = new Sent("", "", "");

    private final InputStream stream;
    private final BlockingQueue<Sent> come = new LinkedBlockingQueue<>();

    ApiFollower(InputStream stream) {
        this.stream = stream;
        Thread reader = new Thread(this::read, "api-follower");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                    id = "";
                } else if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    come.add(new Sent(name, id, line.substring("data: ".length())));
                }
            }
        } catch (IOException e) {
            // the connection is gone, which is what the end says
        } finally {
            come.add(END);
        }
    }

    /** The next of them. */
    Sent next() {
        try {
            Sent sent = come.poll(Patience.SOON.limit().toSeconds(), TimeUnit.SECONDS);
            if (sent == null || sent.equals(END)) {
                throw new AssertionError("Expected one more event, but none came");
            }
            return sent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Expected an event in peace", e);
        }
    }

    Sent next(String name) {
        Sent sent = next();
        while (!sent.name().equals(name)) {
            sent = next();
        }
        return sent;
    }

    /** The data of every counted event up to that count. */
    List<String> eventsUntil(long seq) {
        List<String> events = new ArrayList<>();
        Sent sent;
        do {
            sent = next("hall.event");
            events.add(sent.data());
        } while (Long.parseLong(sent.id()) < seq);
        return events;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
