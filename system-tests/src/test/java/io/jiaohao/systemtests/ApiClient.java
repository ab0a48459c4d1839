package io.jiaohao.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Another system that uses the API, as somebody with its document would write it. Any thread. */
final class ApiClient {
    static final String AUTHORIZATION = "Bearer demo-api";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/api/v1";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerProcess server;
    private final String root;

    ApiClient(ServerProcess server) {
        this(server, ROOT);
    }

    /** For addresses below another one. */
    ApiClient(ServerProcess server, String root) {
        this.server = server;
        this.root = root;
    }

    /** What is sent. */
    record Ask(String method, String path, Map<String, String> headers, String body) {
        static Ask get(String path) {
            return new Ask("GET", path, Map.of("Authorization", AUTHORIZATION), "");
        }

        /** With a fresh idempotency key. */
        static Ask post(String path, String json) {
            return new Ask("POST", path, Map.of("Authorization", AUTHORIZATION), json)
                    .with("Content-Type", "application/json")
                    .with("Idempotency-Key", UUID.randomUUID().toString());
        }

        Ask with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Ask(method, path, more, body);
        }

        Ask without(String header) {
            Map<String, String> fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            return new Ask(method, path, fewer, body);
        }

        Ask by(String other) {
            return new Ask(other, path, headers, body);
        }

        Ask saying(String other) {
            return new Ask(method, path, headers, other);
        }

        Ask to(String other) {
            return new Ask(method, other, headers, body);
        }
    }

    /** What came back. */
    record Answer(int status, String type, String text, Map<String, List<String>> headers) {
        JsonNode json() {
            return ApiClient.json(text);
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected JSON, but " + text, e);
        }
    }

    Answer send(Ask ask) {
        HttpResponse<String> response =
                exchange(ask, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Map<String, List<String>> headers = response.headers().map();
        String type = headers.getOrDefault("content-type", List.of("")).get(0);
        return new Answer(response.statusCode(), type, response.body(), headers);
    }

    /** The object of an answer that must be a good one. */
    JsonNode good(Ask ask) {
        Answer answer = send(ask);
        if (answer.status() >= 300) {
            throw new AssertionError("Expected %s to be done, but %s".formatted(ask, answer));
        }
        return answer.json();
    }

    /** The lines of a history. */
    List<String> lines(String query) {
        return send(Ask.get("/events/history" + query)).text().lines().toList();
    }

    /** Follows the live stream from its first event on. */
    ApiFollower follow(Ask ask) {
        return new ApiFollower(exchange(ask, HttpResponse.BodyHandlers.ofInputStream()).body());
    }

    private <T> HttpResponse<T> exchange(Ask ask, HttpResponse.BodyHandler<T> body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.http(root + ask.path()))
                        .timeout(Patience.SOON.limit())
                        .method(
                                ask.method(),
                                ask.body().isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(ask.body()));
        ask.headers().forEach(request::header);
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Expected an answer in peace", e);
        }
    }
}
