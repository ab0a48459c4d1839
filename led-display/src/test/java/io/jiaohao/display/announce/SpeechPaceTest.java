package io.jiaohao.display.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The assumed rates of the table of rules V: 13 syllables of Mandarin at 4.2/s, English 3.6 s. */
class SpeechPaceTest {
    private static final String MANDARIN = "请 A 零零一号，到一十三号窗口";
    private static final String ENGLISH = "Ticket A zero zero one, please go to window 3";

    private final SpeechPace pace = new SpeechPace();

    @Test
    void shouldAssumeTheRatesOfTheRules() {
        assertEquals(3_095, pace.of("zh-CN", MANDARIN).toMillis());
        assertEquals(3_571, pace.of("en", ENGLISH).toMillis());
    }

    @Test
    void shouldLearnHowLongSentencesReallyAre() {
        pace.heard("zh-CN", MANDARIN, Duration.ofMillis(6_190));

        assertEquals(6_190, pace.of("zh-CN", MANDARIN).toMillis(), 2);
        assertEquals(3_571, pace.of("en", ENGLISH).toMillis());
        pace.heard("zh-CN", MANDARIN, Duration.ofMillis(3_095));
        assertEquals(5_571, pace.of("zh-CN", MANDARIN).toMillis(), 2); // a fifth of the way back
    }
}
