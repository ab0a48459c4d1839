package io.jiaohao.server.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.InvalidParamsException;
import io.jiaohao.protocol.rpc.WireJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a page sends with an order is read strictly. */
class OrderReaderTest {
    private static OrderReader of(String json) {
        try {
            return new OrderReader((ObjectNode) WireJson.MAPPER.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static void assertWrong(String field, Executable reading) {
        String said = assertThrows(InvalidParamsException.class, reading).getMessage();
        assertTrue(said.startsWith(field + " must be"), said);
    }

    @Test
    void shouldReadATextAndANumber() {
        OrderReader reader = of("{'queue':'social','count':3}");
        assertEquals("social", reader.text("queue"));
        assertEquals(3, reader.number("count"));
    }

    @Test
    void shouldReadARequestWhichMayBeMissing() {
        assertEquals("0123456789abcdef", of("{'request':'0123456789abcdef'}").request());
        assertNull(of("{}").request());
    }

    @Test
    void shouldRefuseARequestOfAnotherForm() {
        assertWrong("request", () -> of("{'request':''}").request());
        assertWrong("request", () -> of("{'request':'0123456789 abcdef'}").request());
        assertWrong("request", () -> of("{'request':'%s'}".formatted("0".repeat(65))).request());
        assertWrong("request", () -> of("{'request':7}").request());
        assertWrong("request", () -> of("{'request':null}").request());
    }

    @Test
    void shouldTellAnOrderFromAnotherWhateverItsRequest() {
        String ten = of("{'request':'a','count':10}").fingerprint("move");
        assertEquals(ten, of("{'count':10,'request':'b'}").fingerprint("move"));
        assertNotEquals(ten, of("{'request':'a','count':5}").fingerprint("move"));
        assertNotEquals(ten, of("{'request':'a','count':10}").fingerprint("help"));
    }

    @Test
    void shouldHaveNoReasonWhereNoneIsGiven() {
        assertEquals("", of("{}").reason());
    }

    @Test
    void shouldReadATextByLanguageWithoutItsMargins() {
        Map<String, String> words = of("{'text':{'zh-CN':' 请稍候 '}}").words("text").byLanguage();
        assertEquals(Map.of("zh-CN", "请稍候"), words);
    }

    @Test
    void shouldReadAListWhichMayBeMissing() {
        assertEquals(List.of("a", "b"), of("{'zones':['a','b']}").texts("zones"));
        assertEquals(List.of(), of("{}").texts("zones"));
    }

    @Test
    void shouldReadAMomentWithItsOffset() {
        Instant noon = Instant.parse("2026-11-23T04:00:00Z");
        assertEquals(noon, of("{'until':'2026-11-23T12:00:00+08:00'}").moment("until"));
        assertNull(of("{'until':null}").moment("until"));
    }

    @Test
    void shouldNameTheFieldThatIsWrong() {
        assertWrong("queue", () -> of("{'queue':7}").text("queue"));
        assertWrong("queue", () -> of("{}").text("queue"));
        assertWrong("count", () -> of("{'count':1.5}").number("count"));
        assertWrong("count", () -> of("{'count':'1'}").number("count"));
        assertWrong("zones", () -> of("{'zones':'a'}").texts("zones"));
        assertWrong("zones", () -> of("{'zones':[1]}").texts("zones"));
        assertWrong("text", () -> of("{'text':{}}").words("text"));
        assertWrong("text", () -> of("{'text':{'zh-CN':' '}}").words("text"));
        assertWrong("until", () -> of("{'until':'noon'}").moment("until"));
    }

    @Test
    void shouldLimitHowMuchIsWritten() {
        assertWrong("reason", () -> of("{'reason':'%s'}".formatted("x".repeat(201))).reason());
    }
}
