package io.jiaohao.display;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.PlayedPage.Heard;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The voice of the whole program, over real sockets and real time; FreeTTS speaks. */
class SpeakingTest {
    private static final Duration LIMIT = Duration.ofSeconds(100);
    private static final int BURST = 30;
    private static final Pattern SPOKEN = Pattern.compile("ticket A ((?:\\w+ ?){3}?)(?: to|,)");
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

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
    void placeFile() {
        config = folder.resolve("display.yaml");
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void shouldSpeakABurstOnceEachAndOneAtATime() throws Exception {
        configure(
                "browser",
                "voice: {pace: {repeat: 1, stale: 20s, shed-above: 6s, full-below: 2s}}");
        try (DisplayProcess display = new DisplayProcess(config);
                PlayedPage page = new PlayedPage(display.page())) {
            display.shows(page::sees);
            until(() -> server.sessions() == 1);
            for (int i = 1; i <= BURST; i++) {
                server.call("call-" + i, "A%03d".formatted(i), "3");
            }
            until(() -> page.heard().size() >= 2 * 2); // most of the others are too old by then
            server.call("call-last", "A999", "3");
            until(() -> spoken(page.heard()).contains("999")); // it is the last in the queue

            List<String> spoken = spoken(page.heard());
            assertEquals(new TreeSet<>(spoken).size(), spoken.size(), "one came twice: " + spoken);
            assertEquals(spoken.stream().sorted().toList(), spoken, "not in order");
            assertTrue(spoken.size() >= 5, "too few: " + spoken);
            assertTrue(page.heard().stream().anyMatch(each -> tickets(each).size() > 1), "joined");
            overlapFree(page.heard());
        }
    }

    private static void overlapFree(List<Heard> heard) {
        for (int i = 1; i < heard.size(); i++) {
            assertFalse(heard.get(i).from().isBefore(heard.get(i - 1).to()), "overlap at " + i);
        }
        for (Heard each : heard) {
            assertTrue(each.sound().peak() > 5_000, "silent: peak=" + each.sound().peak());
            assertTrue(each.sound().peak() < 32_000, "clips: peak=" + each.sound().peak());
            assertFalse(each.caption().isEmpty(), "no caption beside a sound");
        }
    }

    @Test
    void shouldSpeakEachCallOfABurstInToAFileOfItsOwn() throws Exception {
        configure("file:" + wavs(), "");
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.call("call-0", "A000", "3");
            until(() -> files().contains("call-0.wav"));
            looksLikeAnAnnouncement(sound("call-0"));
            until(() -> display.state().has("caption"));
            for (int i = 1; i <= BURST; i++) {
                server.call("call-" + i, "A%03d".formatted(i), "3");
            }
            until(() -> files().size() == 1 + BURST);
        }
    }

    /**
     * One second of chime, then twice the same sentence with half a second of nothing behind it.
     */
    private static void looksLikeAnAnnouncement(Pcm whole) {
        short[] samples = whole.samples();
        int round = (samples.length - Pcm.RATE) / 2;
        short[] first = Arrays.copyOfRange(samples, Pcm.RATE, Pcm.RATE + round);
        short[] second = Arrays.copyOfRange(samples, Pcm.RATE + round, samples.length);
        Pcm gap = new Pcm(Arrays.copyOfRange(first, round - Pcm.RATE / 2, round));
        Pcm sentence = new Pcm(Arrays.copyOf(first, round - Pcm.RATE / 2));

        assertArrayEquals(first, second, "the rounds differ");
        assertEquals(0, gap.peak(), "not silent between the rounds");
        assertEquals(0.7 * Short.MAX_VALUE, sentence.peak(), 2, "another level");
        assertTrue(sentence.length().toMillis() > 1_500, "ms=" + sentence.length().toMillis());
        assertTrue(new Pcm(Arrays.copyOf(samples, Pcm.RATE)).peak() > 10_000, "no chime");
    }

    @Test
    void shouldSpeakNothingTwiceAfterTheServerWasKilled() throws Exception {
        configure("file:" + wavs(), "");
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.call("call-1", "A001", "3");
            until(() -> files().equals(Set.of("call-1.wav")));
            Files.delete(wavs().resolve("call-1.wav"));
            server.addCall("call-old", "A000", "3", OffsetDateTime.now().minusSeconds(50));
            server.dropAll();
            until(() -> server.sessions() == 1);
            server.call("call-2", "A002", "3");
            until(() -> files().contains("call-2.wav"));

            assertEquals(Set.of("call-2.wav"), files());
            until(() -> display.state().path("calls").size() == 3);
        }
    }

    @Test
    void shouldLeaveAHangingEngineForTheNextAndTellTheHall() throws Exception {
        Path hangs = script("hangs", "exec sleep 1000");
        configure(
                "file:" + wavs(),
                """
                voice:
                  engines:
                    - {type: command, languages: [en], command: ["%s"]}
                    - {type: freetts, languages: [en]}
                """
                        .formatted(hangs));
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.call("call-1", "A001", "3");
            until(() -> files().contains("call-1.wav"));

            assertTrue(sound("call-1").length().toMillis() > 4_000, "chime only");
            until(() -> state("speech en").equals("low"));
            String text = server.health().path("speech en").path("text").asText();
            assertTrue(text.contains("freetts speaks; hangs:"), text);
            assertEquals("ok", state("sound"));
            assertTrue(display.state().path("calls").size() == 1);
        }
    }

    @Test
    void shouldLeaveNothingOfAnEngineThatHangsWhenItStops() throws Exception {
        Path told = folder.resolve("told");
        Path hangs = script("hangs", "echo $$ $1 >> %s; exec sleep 1000".formatted(told));
        configure(
                "file:" + wavs(),
                "voice: {engines: [{type: command, languages: [en], command: [\"%s\", \"{wav}\"]}]}"
                        .formatted(hangs));
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            until(() -> Files.exists(told) && Files.readString(told).endsWith("\n"));
            assertEquals(0, display.stop() & ~143); // by SIGTERM
        }

        for (String line : Files.readAllLines(told)) {
            String[] run = line.split(" ");
            until(() -> ProcessHandle.of(Long.parseLong(run[0])).isEmpty());
            assertFalse(Files.exists(Path.of(run[1])), "it is still there: " + run[1]);
        }
    }

    @Test
    void shouldChimeWhereNoEngineSpeaks() throws Exception {
        configure(
                "file:" + wavs(),
                "voice: {engines: [{type: command, languages: [en], command: [/no/such/program]}]}");
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            until(() -> state("speech en").equals("failed")); // before anybody was called
            server.call("call-1", "A001", "3");
            until(() -> files().contains("call-1.wav"));

            assertEquals(1_000, sound("call-1").length().toMillis());
            until(() -> display.state().path("calls").size() == 1);
        }
    }

    @Test
    void shouldSpeakTheEmergencyWhileTheHallIsStopped() throws Exception {
        configure("file:" + wavs(), "voice: {emergency: {texts: {en: Please leave.}, every: 5s}}");
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.hallIs("stopped");
            until(() -> files().contains("emergency.wav"));
            until(
                    () ->
                            display.state()
                                    .path("caption")
                                    .path("en")
                                    .asText()
                                    .equals("Please leave."));
        }
    }

    @Test
    void shouldHaveAScheduleForEachLoudspeakerAndNoneForAQuietZone() throws Exception {
        configure(
                "none",
                """
                voice:
                  speakers:
                    - {zones: [a], audio: "file:%s"}
                    - {zones: [b], audio: "file:%s"}
                  quiet: [b]
                """
                        .formatted(wavs(), folder.resolve("b")));
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.call("call-9", "A009", "9"); // window 9 lies in zone b
            server.call("call-1", "A001", "3");
            until(() -> files().equals(Set.of("call-1.wav")));
            until(() -> display.state().path("calls").size() == 2);
            try (Stream<Path> files = Files.list(folder.resolve("b"))) {
                assertEquals(0, files.count());
            }
        }
    }

    @Test
    void shouldTellTheHallThatNoPageListensAndGoOnShowing() throws Exception {
        configure("browser", "");
        try (DisplayProcess display = new DisplayProcess(config)) {
            until(() -> server.sessions() == 1);
            server.call("call-1", "A001", "3");
            until(() -> display.state().path("calls").size() == 1);
            until(() -> state("sound").equals("failed"));
            server.call("call-2", "A002", "3");
            until(() -> display.state().path("calls").size() == 2);
            assertEquals(
                    "no page has played it", server.health().path("sound").path("text").asText());
        }
    }

    private void configure(String audio, String voice) throws IOException {
        Files.writeString(
                config,
                """
                server: [%s]
                device: display-1
                key: demo-display-1
                audio: "%s"
                languages: [en]
                data: %s
                %s
                """
                        .formatted(server.address(), audio, folder.resolve("data"), voice));
    }

    private Path script(String name, String line) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }

    private String state(String part) {
        return server.health().path(part).path("state").asText();
    }

    /** Each announcement is heard in exactly two steps, as it is not repeated: chime, sentence. */
    private static List<String> spoken(List<Heard> heard) {
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i + 1 < heard.size(); i += 2) {
            assertEquals(1_000, heard.get(i).sound().length().toMillis(), "no chime at " + i);
            assertTrue(heard.get(i + 1).sound().length().toMillis() > 1_500, "twice at " + i);
            spoken.addAll(tickets(heard.get(i + 1)));
        }
        return spoken;
    }

    private static List<String> tickets(Heard step) {
        String sentence = step.caption().getOrDefault("en", "").replaceFirst("^T", "t");
        Matcher ticket = SPOKEN.matcher(sentence);
        List<String> numbers = new ArrayList<>();
        while (ticket.find()) {
            numbers.add(
                    Stream.of(ticket.group(1).split(" "))
                            .map(word -> "" + DIGITS.indexOf(word))
                            .collect(Collectors.joining()));
        }
        return numbers;
    }

    private Path wavs() {
        return folder.resolve("wav");
    }

    private Pcm sound(String call) throws IOException {
        return Wav.read(Files.readAllBytes(wavs().resolve(call + ".wav")));
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(wavs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .collect(Collectors.toSet());
        }
    }

    private static void until(Callable<Boolean> holds) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(holds);
    }
}
