package io.jiaohao.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * One address, asked over plain HTTP.
 *
 * @param authorization the header of that name; empty for none
 */
public record Http(URI address, String authorization) {
    public Http(URI address) {
        this(address, "");
    }

    /** One of the API, asked with the demo hall's key. */
    static Http api(URI address) {
        return new Http(address, ApiClient.AUTHORIZATION);
    }

    /** The whole answer. */
    public String text() {
        try (var in = open().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        try {
            return open().getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page's button sends, and the answer. */
    String post(String json) {
        HttpURLConnection connection = open();
        connection.setRequestProperty("content-type", "application/json");
        connection.setDoOutput(true);
        try {
            connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            try (var in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks until the answer holds a text. */
    void awaitText(String wanted) {
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .pollInterval(50, TimeUnit.MILLISECONDS)
                .until(this::text, text -> text.contains(wanted));
    }

    /** The data of the first event of a stream that holds a text. */
    String event(String wanted) {
        HttpURLConnection connection = open();
        connection.setRequestProperty("accept", "text/event-stream");
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.UTF_8))) {
            long deadline = Patience.SOON.deadline(); // a stream beats, so that no read is long
            for (String line = in.readLine();
                    line != null && System.nanoTime() < deadline;
                    line = in.readLine()) {
                if (line.startsWith("data:") && line.contains(wanted)) {
                    return line.substring("data:".length()).strip();
                }
            }
        } catch (IOException e) {
            throw new AssertionError("Expected an event with " + wanted + " from " + address, e);
        }
        throw new AssertionError("Expected an event with " + wanted + ", but it did not come");
    }

    private HttpURLConnection open() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            int limitMillis = (int) Patience.SOON.limit().toMillis();
            connection.setConnectTimeout(limitMillis);
            connection.setReadTimeout(limitMillis);
            if (!authorization.isEmpty()) {
                connection.setRequestProperty("authorization", authorization);
            }
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
