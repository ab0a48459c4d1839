package io.jiaohao.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A browser without a screen: keeps the cookie and the token of its session. */
final class SiteClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COOKIE = "jiaohao_session=";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerProcess server;
    private String cookie = "";
    private String csrf = "";

    SiteClient(ServerProcess server) {
        this.server = server;
    }

    /** What the server answered. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("Expected JSON, but was " + response.body(), e);
            }
        }

        String reason() {
            return json().path("reason").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    String cookie() {
        return cookie;
    }

    String csrf() {
        return csrf;
    }

    /** Goes on with the cookie of another. */
    SiteClient withCookie(String other) {
        cookie = other;
        return this;
    }

    /** What it sends in place of its token, also in those that follow. */
    SiteClient withToken(String other) {
        csrf = other;
        return this;
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, Map<String, ?> input, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        if (headers.length == 0 || !Map.of(headers[0], "").containsKey("content-type")) {
            request.setHeader("content-type", "application/json");
        }
        if (!csrf.isEmpty()) {
            request.setHeader("x-csrf-token", csrf);
        }
        try {
            return send(
                    request.POST(
                            HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(input))));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        URI address = server.http("/").resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!cookie.isEmpty()) {
            request.setHeader("cookie", COOKIE + cookie);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.timeout(Patience.SOON.limit());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            Answer answer =
                    new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            sent(answer.response()).ifPresent(value -> cookie = value);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<String> sent(HttpResponse<String> response) {
        return response.headers().allValues("set-cookie").stream()
                .filter(each -> each.startsWith(COOKIE))
                .map(each -> each.substring(COOKIE.length()).split(";")[0])
                .findFirst();
    }

    /** Signs in; its token is that of the new session. */
    Answer signIn(String id, String password) {
        Answer answer = post("/sign-in", Map.of("id", id, "password", password));
        refresh();
        return answer;
    }

    /** Signs in with a one-time password and chooses another. */
    SiteClient enter(String id, String oneTime, String chosen) {
        signIn(id, oneTime);
        Answer changed = post("/session/password", Map.of("old", oneTime, "password", chosen));
        if (changed.status() != 200) {
            throw new AssertionError("Expected a new password, but was " + changed.response());
        }
        refresh();
        return this;
    }

    private void refresh() {
        Answer session = get("/session");
        csrf = session.status() == 200 ? session.json().path("csrf").asText() : "";
    }

    /** 200 while it is signed in, else 401. */
    int session() {
        return get("/session").status();
    }

    /** One who is signed in. */
    static SiteClient of(ServerProcess server, String id, String password) {
        SiteClient client = new SiteClient(server);
        client.signIn(id, password);
        return client;
    }

    static Map<String, Object> person(String id, String role) {
        return new HashMap<>(Map.of("id", id, "name", id, "role", role));
    }
}
