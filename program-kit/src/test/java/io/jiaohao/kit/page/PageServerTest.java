package io.jiaohao.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jiaohao.protocol.message.InvalidParamsException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who speaks to a page's actions without the page is answered. */
class PageServerTest {
    private final Vertx vertx = Vertx.vertx();
    private final PageServer server =
            new PageServer(
                    vertx,
                    0,
                    new StateStream(),
                    Map.of(
                            "echo", Future::succeededFuture,
                            "wrong", input -> wrong(),
                            "broken", input -> broken()));

    private static Future<JsonNode> wrong() {
        throw new InvalidParamsException("there is no pad 7");
    }

    private static Future<JsonNode> broken() {
        throw new IllegalStateException("a fault");
    }

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpResponse<String> post(String action, String type, String body)
            throws IOException, InterruptedException {
        URI address = URI.create("http://%s/act/%s".formatted(server.address(), action));
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("content-type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private void assertAnswer(int status, String sentence, String action, String body)
            throws Exception {
        HttpResponse<String> answer = post(action, "application/json", body);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(sentence), answer.body());
    }

    @Test
    void shouldAnswerWhatAnActionGives() throws Exception {
        String input = JsonNodeFactory.instance.objectNode().put("a", 1).toString();
        assertAnswer(200, input, "echo", input);
    }

    @Test
    void shouldAnswerWrongInputWithItsSentence() throws Exception {
        assertAnswer(400, "there is no pad 7", "wrong", "{}");
    }

    @Test
    void shouldAnswerWhatIsNoObjectWithASentence() throws Exception {
        for (String body : new String[] {"", "[]", "{", "7"}) {
            assertAnswer(400, "must be a JSON object", "echo", body);
        }
    }

    @Test
    void shouldAnswerAFaultWithoutItsDetails() throws Exception {
        assertAnswer(500, "internal error", "broken", "{}");
    }

    @Test
    void shouldNameAnActionThatIsNotThere() throws Exception {
        assertAnswer(404, "there is no action dance", "dance", "{}");
    }

    @Test
    void shouldTakeNothingButJson() throws Exception {
        assertEquals(415, post("echo", "text/plain", "{}").statusCode());
    }
}
