package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Presses the kiosk's buttons as its page does. */
record Touches(URI act, HttpClient http) {
    Touches(DeviceProcess kiosk) {
        this(kiosk.http("/act/"), HttpClient.newHttpClient());
    }

    /**
     * What the page was answered.
     *
     * @param status 200 with a ticket
     */
    record Answer(int status, JsonNode body) {
        boolean given() {
            return status == 200;
        }

        String number() {
            return body.at("/ticket/number").asText();
        }

        OffsetDateTime takenAt() {
            return OffsetDateTime.parse(body.at("/ticket/takenAt").asText());
        }

        String paper() {
            return body.path("paper").asText();
        }
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    Answer take(String touch, boolean onScreen) {
        return begin(touch, onScreen).join();
    }

    CompletableFuture<Answer> begin(String touch, boolean onScreen) {
        ObjectNode wish = WireJson.MAPPER.createObjectNode().put("touch", touch);
        wish.put("matter", "advice").put("language", "zh-CN").put("screen", onScreen);
        return post("take", wish);
    }

    /** The page has shown the number. */
    void shown(String touch) {
        post("shown", WireJson.MAPPER.createObjectNode().put("touch", touch)).join();
    }

    private CompletableFuture<Answer> post(String action, ObjectNode body) {
        HttpRequest request =
                HttpRequest.newBuilder(act.resolve(action))
                        .header("content-type", "application/json")
                        .timeout(Patience.PROGRAM.limit())
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(Touches::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        try {
            return new Answer(response.statusCode(), WireJson.MAPPER.readTree(response.body()));
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
