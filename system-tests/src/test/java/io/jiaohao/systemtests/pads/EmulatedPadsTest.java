package io.jiaohao.systemtests.pads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.InvalidParamsException;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told who presses a key of no pad, or no key. */
class EmulatedPadsTest {
    private final Vertx vertx = Vertx.vertx();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    @TempDir private Path folder;

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private EmulatedPads pads(InputStream in) {
        LineOption line = new LineOption("ff68", folder.resolve("pads"), List.of(5, 6));
        return new EmulatedPads(
                vertx,
                new EmulatedPads.Wiring(List.of(line), Map.of(6, "Window 2")),
                in,
                new PrintStream(out, true, UTF_8));
    }

    private String refusal(String action, String input) throws Exception {
        EmulatedPads pads = pads(InputStream.nullInputStream());
        ObjectNode object = (ObjectNode) WireJson.MAPPER.readTree(input.replace('\'', '"'));
        return assertThrows(
                        InvalidParamsException.class, () -> pads.actions().get(action).act(object))
                .getMessage();
    }

    @Test
    void shouldSayWhichPadsThereAre() throws Exception {
        assertEquals(
                "there is no pad 7; there are 5, 6",
                refusal("press", "{'address': 7, 'keys': '0C'}"));
        assertEquals("there is no pad 7; there are 5, 6", refusal("power", "{'address': 7}"));
    }

    @Test
    void shouldSayWhatIsMissingOrWrong() throws Exception {
        assertEquals("address must be a number, but was \"\"", refusal("press", "{'keys': '0C'}"));
        assertEquals("keys must be a text: {\"address\":5}", refusal("press", "{'address': 5}"));
        assertEquals(
                "keys must be bytes in hex, as 0C or 06 0F, but was \"call\"",
                refusal("press", "{'address': 5, 'keys': 'call'}"));
        assertEquals("value must be a number, but was \"\"", refusal("rate", "{'address': 5}"));
        assertEquals(
                "hex must be bytes in hex",
                refusal("raw", "{'address': 5, 'hex': 'F'}").split(":")[0]);
    }

    @Test
    void shouldSayTheSameToWhoTypes() {
        EmulatedPads pads = pads(new ByteArrayInputStream("7 0C\n5 rate x\n5\n".getBytes(UTF_8)));
        pads.start();

        await().until(() -> out.toString(UTF_8).contains("keys must be"));
        List<String> lines = out.toString(UTF_8).lines().filter(l -> !l.startsWith("pad")).toList();
        assertEquals("there is no pad 7; there are 5, 6", lines.get(0));
        assertEquals("value must be a number, but was \"x\"", lines.get(2));
        pads.stop();
    }
}
