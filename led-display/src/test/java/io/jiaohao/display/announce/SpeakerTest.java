package io.jiaohao.display.announce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.sound.Chime;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.speech.SpeechEngine;
import io.jiaohao.display.speech.Voice;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpeakerTest {
    private static final int CHIME = Chime.firstCall().samples().length;
    private static final int SENTENCE = Pcm.RATE / 2;
    private static final int GAP = Pcm.RATE / 2;

    private final Deadline deadline = new Deadline("test-speech");
    private final List<String> said = new ArrayList<>();
    private final Speaker speaker =
            new Speaker(
                    language ->
                            new Voice(
                                    language,
                                    List.of(new Recorder(language.startsWith("zh"))),
                                    deadline,
                                    InstantSource.system()));

    @AfterEach
    void close() {
        deadline.close();
    }

    @Test
    void shouldChimeAndSayEachLanguageTwiceInOrder() throws Exception {
        Pcm sound = speaker.announcement(call(0), List.of("en", "en-GB"));

        assertEquals(2, said.size());
        assertEquals(CHIME + 4 * (SENTENCE + GAP), sound.samples().length);
        assertArrayEquals(Chime.firstCall().samples(), Arrays.copyOf(sound.samples(), CHIME));
    }

    @Test
    void shouldLeaveOutALanguageThatNoEngineSpeaks() throws Exception {
        Pcm sound = speaker.announcement(call(0), List.of("zh-CN", "en", "fr"));

        assertEquals(
                List.of("请 A 零二三号，到三号窗口", "Ticket A zero two three, please go to window 3"), said);
        assertEquals(CHIME + 2 * (SENTENCE + GAP), sound.samples().length);
    }

    @Test
    void shouldChimeOtherwiseForARecall() throws Exception {
        Pcm sound = speaker.announcement(call(1), List.of());

        assertArrayEquals(Chime.recall().samples(), sound.samples());
    }

    private static HallCall call(int repeat) {
        return new HallCall("call-1", "t", "A023", "3", "3", Instant.EPOCH, repeat, "called");
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
            said.add(sentence);
            if (broken) {
                throw new IOException("it is broken");
            }
            short[] samples = new short[SENTENCE];
            Arrays.fill(samples, (short) 9_000);
            return new Pcm(samples);
        }
    }
}
