package io.jiaohao.kiosk.card;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardDeskTest {
    private static final String NUMBER = "11010519491231002X";

    @TempDir Path folder;
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private CardDesk desk(String reader) {
        return new CardDesk(vertx, CardReader.parse(reader));
    }

    private static Future<JsonNode> act(CardDesk desk, String action, String text) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("text", text);
        return desk.actions().get(action).act(input);
    }

    private static JsonNode done(Future<JsonNode> answer) {
        await().until(answer::isComplete);
        return answer.result();
    }

    private static Optional<String> number(CardDesk desk, JsonNode read) {
        return desk.card(read.path("card").asText()).flatMap(IdCard::number);
    }

    @Test
    void shouldGiveThePageAWordForTheCardThatAKeyboardTyped() {
        CardDesk desk = desk("keyboard");
        Future<JsonNode> asked = act(desk, "card", "");

        done(act(desk, "card-typed", "hello"));
        assertFalse(asked.isComplete());
        done(act(desk, "card-typed", NUMBER));

        JsonNode read = done(asked);
        assertFalse(read.toString().contains("1949"), read.toString());
        assertEquals("110***********", read.path("masked").asText());
        assertEquals(Optional.of(NUMBER), number(desk, read));
    }

    @Test
    void shouldTakeNothingThatIsTypedWhileNobodyIsAsked() {
        CardDesk desk = desk("keyboard");
        done(act(desk, "card-typed", NUMBER));

        Future<JsonNode> asked = act(desk, "card", "");
        assertFalse(asked.isComplete());
        act(desk, "card-end", "");
        assertTrue(done(asked).isEmpty(), "the page asks no more");

        done(act(desk, "card-typed", NUMBER));
        assertFalse(act(desk, "card", "").isComplete());
    }

    @Test
    void shouldForgetTheCardWhenItsVisitorHasLeft() {
        CardDesk desk = desk("keyboard");
        Future<JsonNode> asked = act(desk, "card", "");
        act(desk, "card-typed", NUMBER);
        JsonNode read = done(asked);

        act(desk, "card-end", "");

        assertEquals(Optional.empty(), number(desk, read));
    }

    @Test
    void shouldAnswerTheOlderQuestionWhenAPageAsksAgain() {
        CardDesk desk = desk("keyboard");
        Future<JsonNode> first = act(desk, "card", "");
        Future<JsonNode> second = act(desk, "card", "");
        act(desk, "card-typed", NUMBER);

        assertTrue(done(first).isEmpty());
        assertEquals(Optional.of(NUMBER), number(desk, done(second)));
    }

    @Test
    void shouldReadTheCardThatLiesOnTheSimulator() throws Exception {
        Path card = folder.resolve("card");
        CardDesk desk = desk("simulator:" + card);
        Future<JsonNode> asked = act(desk, "card", "");
        Files.writeString(card, NUMBER + "\n");

        assertEquals(Optional.of(NUMBER), number(desk, done(asked)));
        assertFalse(Files.exists(card), "it was taken away");
    }

    @Test
    void shouldReadAReaderOfAnotherMake() {
        CardDesk desk = desk("bench:4");

        assertEquals(Optional.of("E00000004"), number(desk, done(act(desk, "card", ""))));
    }

    @Test
    void shouldHaveNoActionsWithoutAReader() {
        assertEquals(Map.of(), desk("none").actions());
    }

    @Test
    void shouldRefuseAReaderThatIsNotInstalled() {
        assertThrows(IllegalArgumentException.class, () -> CardReader.parse("magic"));
        assertThrows(IllegalArgumentException.class, () -> CardReader.parse("simulator:"));
    }
}
