package io.jiaohao.display.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.sound.Chime;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines that are programs, and engines that are recordings. */
class EnginesTest {
    @TempDir Path folder;

    @Test
    void shouldGiveAProgramItsSentenceByArgumentAndTakeTheFile() throws Exception {
        Path wav = Files.write(folder.resolve("in.wav"), Wav.write(Chime.recall()));
        SpeechEngine engine =
                engine(
                        "cp " + wav + " \"$2\"; echo \"$1\" > " + folder + "/said",
                        "{text}",
                        "{wav}");

        assertEquals(1_000, engine.say("请 A 零零一号").length().toMillis());
        assertEquals("请 A 零零一号", Files.readString(folder.resolve("said")).strip());
    }

    @Test
    void shouldGiveAProgramItsSentenceByInputAndTakeItsOutput() throws Exception {
        Path wav = Files.write(folder.resolve("in.wav"), Wav.write(Chime.recall()));
        SpeechEngine engine = engine("cat > " + folder + "/said; cat " + wav);

        assertEquals(1_000, engine.say("one").length().toMillis());
        assertEquals("one", Files.readString(folder.resolve("said")).strip());
    }

    @Test
    void shouldSayHowAProgramEnded() throws Exception {
        SpeechEngine engine = engine("exit 3");

        IOException failure = assertThrows(IOException.class, () -> engine.say("one"));
        assertEquals("it ended with code=3", failure.getMessage());
    }

    @Test
    void shouldReadNamesAsTheHallSays() {
        PinyinBook book = new PinyinBook(Map.of("重庆", "chong2 qing4", "重庆路", "chong2 qing4 lu4"));

        assertEquals("dao4 chong2 qing4 lu4, qing3", book.apply("到重庆路，请"));
        assertEquals("chong2 qing4 kou3", book.apply("重庆口"));
    }

    @Test
    void shouldCallEverybodyWithThePackThatAnotherEngineMade() throws Exception {
        ClipPack pack = new ClipPack(ClipWords.words(), false);
        Wording wording = Wordings.builtIn().of("en").orElseThrow();
        Set<String> pieces = pack.pieces(wording, List.of("please go to"));
        try (Deadline deadline = new Deadline("test-clips")) {
            Voice voice =
                    new Voice(
                            "en",
                            List.of(new FreeTtsEngine()),
                            deadline,
                            InstantSource.system(),
                            EngineWatch.NOBODY);
            voice.prepare();
            assertEquals(pieces.size(), pack.make(pieces, voice, folder));
            assertEquals(0, pack.make(pieces, voice, folder)); // recordings stay
        }
        assertTrue(Files.exists(folder.resolve("please_go_to.wav")));

        SpeechEngine clips = new ClipEngine(folder, ClipWords.words());
        Pcm sound = clips.say(wording.call("A023", "112"));

        assertTrue(sound.length().toMillis() > 3_000, "ms=" + sound.length().toMillis());
        assertTrue(sound.peak() > 15_000 && sound.peak() < 32_000, "peak=" + sound.peak());
        assertThrows(IOException.class, () -> clips.say("somewhere else")); // left to the next
    }

    @Test
    void shouldMakeTheClipOfALetterByItsName() throws Exception {
        Path wav = Files.write(folder.resolve("in.wav"), Wav.write(Chime.recall()));
        SpeechEngine engine = engine("echo \"$1\" >> " + folder + "/said; cat " + wav, "{text}");
        try (Deadline deadline = new Deadline("test-clips")) {
            Voice voice =
                    new Voice(
                            "en",
                            List.of(engine),
                            deadline,
                            InstantSource.system(),
                            EngineWatch.NOBODY);
            Set<String> pieces = new LinkedHashSet<>(ClipWords.words().of("Ticket A, window B"));
            pieces.remove(ClipWords.PAUSE);
            new ClipPack(ClipWords.words(), false).make(pieces, voice, folder.resolve("clips"));
        }

        assertEquals(
                List.of("ticket", "A", "window", "B"), Files.readAllLines(folder.resolve("said")));
        assertTrue(Files.exists(folder.resolve("clips/a.wav")));
    }

    @Test
    void shouldNameMandarinClipsByTheirPinyin() {
        ClipWords words = ClipWords.mandarin(PinyinBook.EMPTY);

        assertEquals(
                List.of("qing3", "ai2", "fu5", "ling2", "er4", "hao4", ",", "dao4", "nv3"),
                words.of("请 F 零二号，到女"));
        Set<String> pieces =
                new ClipPack(words, true)
                        .pieces(Wordings.builtIn().of("zh").orElseThrow(), List.of());
        assertTrue(
                Stream.of("请", "零", "九", "百", "窗", "口", "W").allMatch(pieces::contains),
                pieces.toString());
    }

    private SpeechEngine engine(String line, String... arguments) throws IOException {
        Path script = folder.resolve("engine");
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        assertTrue(script.toFile().setExecutable(true));
        List<String> command =
                Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList();
        return new CommandEngine(command, UnaryOperator.identity());
    }
}
