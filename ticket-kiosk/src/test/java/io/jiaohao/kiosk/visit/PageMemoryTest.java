package io.jiaohao.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PageMemoryTest {
    private final PageMemory memory = new PageMemory();

    private JsonNode act(String action, String page, JsonNode memo) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("page", page);
        input.set("memo", memo);
        return memory.actions().get(action).act(input).result();
    }

    private JsonNode recall(String page) {
        return act("recall", page, NullNode.getInstance());
    }

    private static ObjectNode memo(String view) {
        return JsonNodeFactory.instance.objectNode().put("view", view);
    }

    @Test
    void shouldTellAPageWhereItsOwnVisitorWas() {
        act("remember", "one", memo("sub"));
        act("remember", "two", memo("result"));

        assertEquals("sub", recall("one").at("/memo/view").asText());
        assertTrue(recall("one").path("ageMillis").isNumber());
        assertTrue(recall("three").isEmpty());
    }

    @Test
    void shouldForgetAVisitorWhoHasLeft() {
        act("remember", "one", memo("sub"));
        act("remember", "one", NullNode.getInstance());

        assertTrue(recall("one").isEmpty());
    }

    @Test
    void shouldKeepNoMoreThanAKioskCanHave() {
        for (int page = 0; page < 20; page++) {
            act("remember", "page-" + page, memo("sub"));
        }
        assertTrue(recall("page-0").isEmpty());
        assertEquals("sub", recall("page-19").at("/memo/view").asText());

        act("remember", "page-19", memo("x".repeat(5_000)));
        assertTrue(recall("page-19").isEmpty(), "too long to be a memo");
    }
}
