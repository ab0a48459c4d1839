package io.jiaohao.terminal.pad.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.terminal.pad.frame.Frame;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    private static final long MILLI = 1_000_000L;
    private static final Frame LAMP = Frame.parse("01 21 32 07");
    private static final Frame KEY = Frame.parse("01 21 31 07");

    private final OwnWords words = new OwnWords();

    @Test
    void shouldTakeAwayEachFrameThatWasSentOnce() {
        words.sent(LAMP, 0);

        assertTrue(words.isOurs(LAMP, 20 * MILLI));
        assertFalse(words.isOurs(LAMP, 30 * MILLI));
        assertFalse(words.isOurs(KEY, 30 * MILLI));
    }

    @Test
    void shouldTakeAPadsWordForThePadsAfterAMoment() {
        words.sent(LAMP, 0);

        assertFalse(words.isOurs(LAMP, 400 * MILLI));
    }

    @Test
    void shouldTakeNothingAwayOnABusThatRepeatsNothing() {
        for (int i = 0; i < 3; i++) {
            words.sent(LAMP, i * 400 * MILLI);
        }
        words.sent(LAMP, 1_600 * MILLI);

        assertFalse(words.isOurs(LAMP, 1_620 * MILLI));
    }

    @Test
    void shouldGoOnTakingAwayOnABusThatRepeats() {
        for (int i = 0; i < 20; i++) {
            words.sent(LAMP, i * 400 * MILLI);
            assertTrue(words.isOurs(LAMP, (i * 400 + 20) * MILLI));
        }
    }
}
