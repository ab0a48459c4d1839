package io.jiaohao.kiosk.page;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.card.CardReader;
import io.jiaohao.kiosk.config.PageConfig;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Vertx vertx = Vertx.vertx();
    private final Catalogue catalogue =
            new Catalogue(
                    vertx,
                    new PageConfig(
                            Map.of(),
                            List.of(),
                            Map.of("newborn", List.of("宝宝")),
                            CardReader.parse("none")));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private JsonNode act(String action, ObjectNode input) {
        Future<JsonNode> answer = catalogue.actions().get(action).act(input);
        await().until(answer::isComplete);
        return answer.result();
    }

    private JsonNode search(String text) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("text", text);
        return act("search", input.put("language", "zh-CN"));
    }

    private static HallView changed(String path, Object value) {
        ObjectNode hall = WireJson.MAPPER.valueToTree(SampleHall.hall());
        ((ObjectNode) hall.at(path.substring(0, path.lastIndexOf('/'))))
                .putPOJO(path.substring(path.lastIndexOf('/') + 1), value);
        try {
            return WireJson.MAPPER.readValue(hall.toString(), HallView.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldGiveThePageWhatTheHallOffers() {
        catalogue.follow(SampleHall.hall());

        JsonNode shown = act("catalogue", JsonNodeFactory.instance.objectNode());

        assertEquals(catalogue.version(), shown.path("version").asText());
        assertEquals("household", shown.at("/groups/0/id").asText());
        assertEquals("household", shown.at("/matters/newborn/queue").asText());
        assertEquals("00:00", shown.at("/matters/newborn/hours/0/from").asText());
        assertTrue(shown.at("/matters/newborn/open").asBoolean());
        assertEquals("AR", shown.path("letters").asText());
    }

    @Test
    void shouldFindByKeywordsOfTheFile() {
        catalogue.follow(SampleHall.hall());

        assertEquals("newborn", search("bb").at("/matters/0").asText());
        assertEquals("宝宝", search("bb").at("/words/0").asText());
        assertEquals("newborn", search("xse").at("/matters/0").asText());
    }

    @Test
    void shouldFindNothingBeforeThereIsAHall() {
        assertTrue(search("bb").path("matters").isEmpty());
    }

    @Test
    void shouldHaveANewVersionOnlyWhenWhatIsOfferedHasChanged() {
        catalogue.follow(SampleHall.hall());
        String first = catalogue.version();

        catalogue.follow(changed("/queues/0/waiting", 99));
        assertEquals(first, catalogue.version(), "only a figure");

        catalogue.follow(changed("/matters/0/open", false));
        assertNotEquals(first, catalogue.version());
    }

    @Test
    void shouldNeedAllLettersWhereLanesMayHaveTheirOwn() {
        ObjectNode hall = WireJson.MAPPER.valueToTree(SampleHall.hall());
        hall.withArray("/lanes").addObject().put("id", "priority").putObject("name").put("en", "P");
        HallView lanes = WireJson.MAPPER.convertValue(hall, HallView.class);

        assertEquals(24, Letters.of(lanes).length());
    }
}
