package io.jiaohao.protocol.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RpcCodecTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket.take\",\"params\":{\"matter\":\"不动产\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"a-1\",\"method\":\"session.ping\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"hall.event\",\"params\":{\"seq\":42}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"number\":\"B012\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"no\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":-32000,\"message\":\"满\",\"data\":"
                        + "{\"reason\":\"queue_full\",\"retry\":false}}}"
            })
    void shouldWriteEachKindOfMessageAsItReadIt(String golden) throws ProtocolException {
        RpcMessage message = RpcCodec.decode(bytes(golden));

        assertEquals(golden + "\n", RpcCodec.encode(message).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                              | -32700 | null",
                "hello                                          | -32700 | null",
                "''                                             | -32700 | null",
                "{\"jsonrpc\":\"2.0\"} {}                       | -32700 | null",
                "[]                                             | -32600 | null",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}] | -32600 | null",
                "7                                              | -32600 | null",
                "{}                                             | -32600 | null",
                "{\"jsonrpc\":\"1.0\",\"id\":5,\"method\":\"x\"} | -32600 | 5",
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":7}    | -32600 | 5",
                "{\"jsonrpc\":\"2.0\",\"id\":5}                 | -32600 | 5",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"x\"} | -32600 | null",
                "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"x\"} | -32600 | null",
                "{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"x\",\"params\":[1]} | -32602 | \"q\"",
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"error\":3}     | -32600 | 5"
            })
    void shouldAnswerWhatIsNoMessage(String line, int code, String id) {
        ProtocolException e =
                assertThrows(ProtocolException.class, () -> RpcCodec.decode(bytes(line)));

        assertEquals(code, e.answer().error().code());
        assertEquals(id, e.answer().id().toString());
    }

    @Test
    void shouldRefuseBytesThatAreNotUtf8() {
        byte[] line = {'"', (byte) 0xC3, (byte) 0x28, '"'};

        ProtocolException e = assertThrows(ProtocolException.class, () -> RpcCodec.decode(line));

        assertEquals(RpcError.PARSE_ERROR, e.answer().error().code());
    }

    @Test
    void shouldAnswerEveryTruncationOfAGoodLine() throws ProtocolException {
        byte[] good =
                bytes(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket.find\",\"params\":{\"number\":\"A001\"}}");
        for (int length = 0; length < good.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(good, length);
            assertThrows(
                    ProtocolException.class,
                    () -> RpcCodec.decode(cut),
                    new String(cut, StandardCharsets.UTF_8));
        }
        assertInstanceOf(RpcMessage.Request.class, RpcCodec.decode(good));
    }

    @Test
    void shouldNeverFailOtherwiseWhateverTheBytes() {
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = new byte[ThreadLocalRandom.current().nextInt(64)];
            ThreadLocalRandom.current().nextBytes(garbage);
            try {
                RpcCodec.decode(garbage);
            } catch (ProtocolException e) {
                refused++;
            }
        }
        assertTrue(refused > 19_000, "only " + refused + " were refused");
    }

    @Test
    void shouldRefuseNestingThatIsTooDeep() {
        byte[] line = bytes("[".repeat(30_000));

        ProtocolException e = assertThrows(ProtocolException.class, () -> RpcCodec.decode(line));

        assertEquals(RpcError.PARSE_ERROR, e.answer().error().code());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
