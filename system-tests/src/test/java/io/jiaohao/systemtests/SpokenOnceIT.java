package io.jiaohao.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Display and server are killed while calls are being spoken: no call is spoken twice. */
class SpokenOnceIT {
    private static final int CALLS = 5; // one at each window: a second would end the first
    private static final Patience SPOKEN = Patience.of(Duration.ofSeconds(30));

    /** Each call in a sentence of its own, so that one that is cut short costs one call. */
    private static final String ALONE = "{repeat: 1, shed-above: 300s,";

    @TempDir Path folder;
    @TempDir Path data;
    private Path config;
    private ServerProcess server;
    private DeskCrew crew;
    private DeviceProcess display;

    @BeforeEach
    void start() {
        config =
                HallFiles.copyTo(folder)
                        .replace("display.yaml", "audio: auto", "audio: 'file:" + sounds() + "'")
                        .replace("display.yaml", "languages: [zh-CN, en]", "languages: [zh-CN]")
                        .replace("display.yaml", "{repeat: 2, shed-above: 15s,", ALONE)
                        .append("display.yaml", "data: " + folder.resolve("display"))
                        .file("display.yaml");
        server = ServerProcess.start(data);
        crew = DeskCrew.open(server);
        display = DeviceProcess.display(config, server);
    }

    @AfterEach
    void stop() {
        display.close();
        server.close();
    }

    private Path sounds() {
        return folder.resolve("sounds");
    }

    @Test
    void shouldSpeakNoCallTwiceWhenTheDisplayIsKilledInTheMiddle() {
        List<String> calls = call(CALLS);
        until(() -> sounds(calls).size() >= 2);

        display.program().kill();
        Map<String, Object> before = sounds(calls);
        display = DeviceProcess.display(config, server);

        assertSpokenOnce(calls, before);
    }

    @Test
    void shouldSpeakNoCallTwiceWhenTheServerIsKilled() {
        List<String> calls = call(CALLS);
        until(() -> sounds(calls).size() >= 2);

        server.kill();
        Map<String, Object> before = sounds(calls);
        server = ServerProcess.start(data, server.devicePort());
        crew = crew.again(server);

        assertSpokenOnce(calls, before);
    }

    /** Calls so many at once; gives their ids. */
    private List<String> call(int count) {
        try (WireClient witness = server.open("display-8")) {
            for (int i = 0; i < count; i++) {
                crew.callSomebody();
            }
            until(() -> ids(witness).size() == count);
            return ids(witness);
        }
    }

    private static List<String> ids(WireClient witness) {
        return witness.inbox().events().stream()
                .filter(event -> event.path("type").asText().equals("ticket.called"))
                .map(event -> event.at("/call/id").asText())
                .toList();
    }

    /** What is spoken of these, and which file it is: one that is spoken again is another. */
    private Map<String, Object> sounds(List<String> calls) {
        Map<String, Object> files = new TreeMap<>();
        for (String call : calls) {
            Path file = sounds().resolve(call + ".wav");
            try {
                if (Files.exists(file)) {
                    files.put(call, Files.getAttribute(file, "unix:ino"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static void until(Callable<Boolean> holds) {
        await().atMost(SPOKEN.limit()).until(holds);
    }

    private void assertSpokenOnce(List<String> calls, Map<String, Object> before) {
        until(() -> remembered().containsAll(calls));
        String last = call(1).get(0);
        until(() -> sounds(List.of(last)).size() == 1);

        Map<String, Object> after = sounds(calls);
        before.forEach((call, file) -> assertEquals(file, after.get(call), call));
        List<String> lines = remembered();
        assertEquals(new HashSet<>(lines).size(), lines.size(), lines.toString());
        assertTrue(after.size() >= CALLS - 1, "spoken: " + after.keySet()); // one was cut short
        Figures.report(
                "calls %d, files %d before and %d after", CALLS, before.size(), after.size());
    }

    private List<String> remembered() {
        Path file = folder.resolve("display/spoken.txt");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
