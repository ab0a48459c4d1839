package io.jiaohao.display.announce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.sound.Chime;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Spoken;
import io.jiaohao.display.speech.EngineWatch;
import io.jiaohao.display.speech.SpeechEngine;
import io.jiaohao.display.speech.Voice;
import io.jiaohao.display.speech.Voices;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpeakerTest {
    private static final int CHIME = Pcm.RATE;
    private static final int SENTENCE = Pcm.RATE / 2;
    private static final int GAP = Pcm.RATE / 2;

    private final Deadline deadline = new Deadline("test-speech");
    private final List<String> said = new ArrayList<>();
    private final Speaker speaker =
            new Speaker(
                    new Voices(
                            language ->
                                    new Voice(
                                            language,
                                            List.of(new Recorder(language.startsWith("zh"))),
                                            deadline,
                                            InstantSource.system(),
                                            EngineWatch.NOBODY)),
                    (language, text, length) -> {});

    @AfterEach
    void close() {
        deadline.close();
    }

    @Test
    void shouldChimeAndSayEachLanguageTwiceInOrder() throws Exception {
        Spoken spoken = speaker.spoken(announcement("en", "one", "en-GB", "two"), 1);
        Pcm sound = spoken.after(Chime.firstCall());

        assertEquals(List.of("one", "two"), said);
        assertEquals(CHIME + 4 * (SENTENCE + GAP), sound.samples().length);
        assertArrayEquals(Chime.firstCall().samples(), Arrays.copyOf(sound.samples(), CHIME));
        for (int round = 0; round < 4; round++) { // half a second of nothing behind each sentence
            int gap = CHIME + SENTENCE + round * (SENTENCE + GAP);
            int loudest = new Pcm(Arrays.copyOfRange(sound.samples(), gap, gap + GAP)).peak();
            assertEquals(0, loudest, "in the gap of round " + round);
        }
    }

    @Test
    void shouldNameWhatNoEngineCouldSay() throws Exception {
        Spoken spoken = speaker.spoken(announcement("zh-CN", "请", "en", "please"), 1);

        assertEquals(Map.of("zh-CN", "请"), spoken.unsaid());
        assertEquals(SENTENCE + GAP, spoken.round().samples().length);
    }

    @Test
    void shouldBeAsLoudAsItIsTold() throws Exception {
        Pcm full = speaker.spoken(announcement("en", "one", "en-GB", "two"), 1).round();
        Pcm half = speaker.spoken(announcement("en", "one", "en-GB", "two"), 0.5).round();

        assertEquals(full.peak() / 2.0, half.peak(), 1);
    }

    private static Announcement announcement(
            String language, String text, String second, String other) {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put(language, text);
        sentences.put(second, other);
        return new Announcement(Rank.CALL, List.of("call-1"), List.of(), sentences, 2);
    }

    /** Says half a second of sound, or fails. */
    private final class Recorder implements SpeechEngine {
        private final boolean broken;

        Recorder(boolean broken) {
            this.broken = broken;
        }

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public Pcm say(String sentence) throws IOException {
            if (broken) {
                throw new IOException("it is broken");
            }
            said.add(sentence);
            short[] samples = new short[SENTENCE];
            Arrays.fill(samples, (short) 9_000);
            return new Pcm(samples);
        }
    }
}
