package io.jiaohao.display;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program over real sockets. The voice is FreeTTS at least; where eSpeak NG is installed
 * the files hold Mandarin too, which is not asserted.
 */
class LedDisplayTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir Path folder;
    private Path config = Path.of("display.yaml");
    private ScriptedServer server = startServer();

    private static ScriptedServer startServer() {
        try {
            return new ScriptedServer();
        } catch (IOException e) {
            throw new IllegalStateException("Expected to listen on loopback", e);
        }
    }

    @BeforeEach
    void configure() throws IOException {
        config = folder.resolve("display.yaml");
        Files.writeString(
                config,
                """
                server: [%s]
                device: display-1
                key: demo-display-1
                zones: [a]
                audio: file:%s
                data: %s
                """
                        .formatted(server.address(), wavs(), folder.resolve("data")));
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void shouldShowAndSpeakACall() throws Exception {
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> display.state().path("mode").asText().equals("open"));
            server.call("call-9", "A009", "9");
            server.call("call-1", "A001", "3");

            until(() -> calls(display).size() == 1);
            JsonNode call = calls(display).get(0);
            assertEquals("call-1", call.path("id").asText());
            assertEquals("A001", call.path("number").asText());
            assertEquals("3", call.path("counter").asText());
            assertTrue(call.path("now").asBoolean());
            assertFalse(display.state().toString().contains("clerk"));

            until(() -> Files.exists(wav("call-1")));
            Pcm sound = Wav.read(Files.readAllBytes(wav("call-1")));
            assertTrue(sound.length().toMillis() > 4_000, "length=" + sound.length());
            assertTrue(sound.peak() > 10_000 && sound.peak() < 32_000, "peak=" + sound.peak());
            assertEquals(List.of("call-1.wav"), files());
            assertEquals(143, display.stop());
        }
    }

    @Test
    void shouldTakeAwayATicketWhoseServiceHasStarted() throws Exception {
        try (DisplayProcess display = new DisplayProcess(config, "--audio", "none")) {
            until(() -> server.sessions() == 1);
            server.call("call-1", "A001", "3");
            until(() -> calls(display).size() == 1);
            server.start("A001");

            until(() -> calls(display).size() == 0);
        }
    }

    @Test
    void shouldCatchUpAfterALostConnection() throws Exception {
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.addCall("call-old", "A001", "3", OffsetDateTime.now().minusSeconds(60));
            server.addCall("call-new", "A002", "1", OffsetDateTime.now().minusSeconds(10));
            server.dropAll();

            until(() -> calls(display).size() == 2);
            assertTrue(calls(display).get(0).path("now").asBoolean());
            assertEquals("A001", calls(display).get(1).path("number").asText());
            assertFalse(calls(display).get(1).path("large").asBoolean());
            until(() -> Files.exists(wav("call-new")));
            assertEquals(List.of("call-new.wav"), files());
        }
    }

    @Test
    void shouldSpeakNothingTwiceAfterAKill() throws Exception {
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.call("call-1", "A001", "3");
            until(() -> Files.exists(wav("call-1")));
            display.kill();
        }
        Files.delete(wav("call-1"));
        server.dropAll();

        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.call("call-2", "A002", "3");
            until(() -> Files.exists(wav("call-2")));

            assertEquals(List.of("call-2.wav"), files());
            until(() -> calls(display).size() == 2);
        }
    }

    @Test
    void shouldServeAPageWithoutInlineScriptOrStyle() throws Exception {
        try (DisplayProcess display = new DisplayProcess(config, "--audio", "none")) {
            String page = display.get("/");

            assertTrue(page.contains("<script type=\"module\" src=\"hall.js\">"));
            assertFalse(page.contains("style="));
            for (String part : List.of("hall.js", "calls.js", "board.js", "whole.js", "texts.js")) {
                assertTrue(display.get("/" + part).contains("import ") || part.equals("texts.js"));
            }
            assertTrue(display.get("/kit/preact.js").contains("preact.module.js"));
        }
    }

    private static JsonNode calls(DisplayProcess display) {
        return display.state().path("calls");
    }

    private Path wavs() {
        return folder.resolve("wav");
    }

    private Path wav(String call) {
        return wavs().resolve(call + ".wav");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(wavs())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void until(Callable<Boolean> holds) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(holds);
    }
}
