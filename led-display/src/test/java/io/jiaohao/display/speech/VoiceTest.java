package io.jiaohao.display.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.sound.Chime;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceTest {
    @TempDir Path folder;
    private final Deadline deadline = new Deadline("test-speech");
    private final List<String> asked = new ArrayList<>();
    private final List<EngineWatch.Service> served = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T02:42:00Z");

    @AfterEach
    void close() {
        deadline.close();
    }

    @Test
    void shouldLeaveAHangingEngineWithinTwoSeconds() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        SpeechEngine hanging =
                engine(
                        "hanging",
                        () -> {
                            never.await();
                            return Chime.recall();
                        });
        Voice voice = voice(hanging, engine("working", Chime::firstCall));
        long start = System.nanoTime();

        Optional<Pcm> sound = voice.say("Ticket");

        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertTrue(sound.isPresent());
        assertTrue(millis < 20_000, "took ms=" + millis); // 10 times the promise, for slow machines
        assertEquals(List.of("hanging", "working"), asked);
    }

    @Test
    void shouldLeaveAFailingEngineAloneForAMinute() throws Exception {
        SpeechEngine failing = engine("failing", VoiceTest::fail);
        Voice voice = voice(failing, engine("working", Chime::firstCall));
        voice.say("one");
        voice.say("two");
        now = now.plusSeconds(61);
        voice.say("three");

        assertEquals(List.of("failing", "working", "working", "failing", "working"), asked);
    }

    @Test
    void shouldLeaveOnlyTheSentenceToTheNextOfWhichAClipIsMissing() throws Exception {
        Files.write(folder.resolve("one.wav"), Wav.write(Chime.recall()));
        Files.writeString(folder.resolve("two.wav"), "no sound");
        SpeechEngine clips = new ClipEngine(folder, ClipWords.words());
        Voice voice = voice(clips, engine("working", Chime::firstCall));

        voice.say("one"); // by its clip
        voice.say("three"); // there is none
        voice.say("two"); // it cannot be read
        voice.say("one");

        assertEquals(List.of("working", "working"), asked);
        assertEquals(Set.of(EngineWatch.Service.BEST), Set.copyOf(served));
    }

    @Test
    void shouldTellTheHallWhenNobodyCanSayIt() throws Exception {
        Voice voice = voice(new ClipEngine(folder, ClipWords.words()));

        assertTrue(voice.say("three").isEmpty());

        assertEquals(List.of(EngineWatch.Service.NONE), served);
    }

    @Test
    void shouldTakeSilenceForAFailure() throws Exception {
        SpeechEngine mute = engine("mute", () -> Pcm.silence(Duration.ofSeconds(1)));

        assertTrue(voice(mute).say("Ticket").isEmpty());
    }

    @Test
    void shouldSayNothingWithoutAProgram() throws Exception {
        SpeechEngine missing =
                new CommandEngine(List.of("there-is-no-such-program"), UnaryOperator.identity());

        assertTrue(voice(missing).say("Ticket").isEmpty());
    }

    @Test
    void shouldSpeakEnglishWithoutASoundDevice() throws Exception {
        Pcm sound = new FreeTtsEngine().say("Ticket A zero two three, please go to window 3");

        assertTrue(sound.length().toMillis() > 1_000, "length=" + sound.length());
        assertTrue(sound.peak() > 1_000, "peak=" + sound.peak());
    }

    private Voice voice(SpeechEngine... engines) {
        return new Voice(
                "en",
                List.of(engines),
                deadline,
                () -> now,
                (language, service, text) -> served.add(service));
    }

    private interface Saying {
        Pcm say() throws IOException, InterruptedException;
    }

    private SpeechEngine engine(String name, Saying saying) {
        return new SpeechEngine() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Pcm say(String sentence) throws IOException, InterruptedException {
                asked.add(name);
                return saying.say();
            }
        };
    }

    private static Pcm fail() throws IOException {
        throw new IOException("it is broken");
    }
}
