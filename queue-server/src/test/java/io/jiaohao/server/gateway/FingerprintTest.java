package io.jiaohao.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.domain.state.HolderId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a request asks the same as before. */
class FingerprintTest {
    private static final String PARAMS =
            "{\"matter\":\"a\",\"holder\":{\"phone\":\"1\",\"name\":\"b\"}}";

    private static final HolderId SOMEBODY = new HolderId("6f0c");

    private static String of(String method, String params) {
        return of(method, params, SOMEBODY);
    }

    private static String of(String method, String params, @Nullable HolderId holder) {
        String line =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}"
                        .formatted(method, params);
        try {
            RpcMessage message = RpcCodec.decode(line.getBytes(StandardCharsets.UTF_8));
            return Fingerprint.of((RpcMessage.Request) message, holder);
        } catch (ProtocolException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"holder\":{\"name\":\"b\",\"phone\":\"1\"},\"matter\":\"a\"}",
                "{ \"matter\" : \"a\" , \"holder\" : { \"phone\" : \"1\" , \"name\" : \"b\" } }"
            })
    void shouldBeTheSameInWhateverOrderTheKeysStand(String params) {
        assertEquals(of("ticket.take", PARAMS), of("ticket.take", params));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"matter\":\"a\"}",
                "{\"matter\":\"b\",\"holder\":{\"phone\":\"1\",\"name\":\"b\"}}",
                "{\"matter\":\"a\",\"holder\":{\"phone\":\"1\",\"name\":\"b\"},\"lane\":\"x\"}"
            })
    void shouldDifferForOtherParameters(String params) {
        assertNotEquals(of("ticket.take", PARAMS), of("ticket.take", params));
    }

    @Test
    void shouldKnowAPersonByTheRandomIdAlone() {
        String other = "{\"matter\":\"a\",\"holder\":{\"idCard\":\"11010519491231002X\"}}";

        assertEquals(of("ticket.take", PARAMS), of("ticket.take", other));
        assertNotEquals(of("ticket.take", PARAMS), of("ticket.take", PARAMS, new HolderId("71aa")));
        assertNotEquals(of("ticket.take", PARAMS), of("ticket.take", PARAMS, null));
    }

    @Test
    void shouldNotHoldAPin() {
        String open = "{\"counter\":\"1\",\"clerk\":\"c\",\"pin\":\"%s\"}";

        assertEquals(
                of("counter.open", open.formatted("4711")),
                of("counter.open", open.formatted("0815")));
    }

    @Test
    void shouldDifferForAnotherMethod() {
        assertNotEquals(of("ticket.take", "{}"), of("ticket.next", "{}"));
    }

    @Test
    void shouldNotConfuseAKeyWithAValue() {
        assertNotEquals(of("m", "{\"a\":\"b,c:d\"}"), of("m", "{\"a\":\"b\",\"c\":\"d\"}"));
        assertNotEquals(of("m", "{\"a:1,b\":\"2\"}"), of("m", "{\"a\":1,\"b\":\"2\"}"));
    }

    @Test
    void shouldKeepTheOrderOfAList() {
        assertNotEquals(of("m", "{\"a\":[1,2]}"), of("m", "{\"a\":[2,1]}"));
    }

    @Test
    void shouldHoldNoPapers() {
        String params = "{\"holder\":{\"idCard\":\"110101199003078515\"}}";
        assertFalse(of("ticket.take", params).contains("110101"));
        assertEquals(16, of("ticket.take", params).length());
    }
}
