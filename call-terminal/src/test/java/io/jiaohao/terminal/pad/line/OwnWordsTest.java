package io.jiaohao.terminal.pad.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.terminal.pad.frame.Frame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final Frame LAMP = Frame.parse("01 21 32 07"); // a key looks the same
    private static final Frame KEY = Frame.parse("01 21 31 07");
    private static final Frame BOARD = Frame.parse("01 21 20 30 30 30 07"); // no pad says that

    private final OwnWords words = new OwnWords();

    @Test
    void shouldTakeAwayEachFrameThatWasSentOnce() {
        words.sent(LAMP, 0);

        assertTrue(words.isOurs(LAMP, true, 20 * MILLI));
        assertFalse(words.isOurs(LAMP, true, 30 * MILLI));
        assertFalse(words.isOurs(KEY, true, 30 * MILLI));
    }

    @Test
    void shouldTakeAPadsWordForThePadsAfterAMoment() {
        words.sent(LAMP, 0);

        assertFalse(words.isOurs(LAMP, true, SECOND + MILLI));
    }

    @Test
    void shouldGoOnTakingAwayOnABusThatRepeats() {
        for (int i = 0; i < 20; i++) {
            words.sent(LAMP, i * 2 * SECOND);
            assertTrue(words.isOurs(LAMP, true, i * 2 * SECOND + 20 * MILLI));
        }
    }

    @Nested
    class WhenSomeFramesWereNotRepeated {
        @BeforeEach
        void send() {
            for (int i = 0; i < 3; i++) {
                words.sent(LAMP, i * 2 * SECOND);
            }
        }

        @Test
        void shouldTakeNothingAway() {
            words.sent(LAMP, 10 * SECOND);

            assertFalse(words.isOurs(LAMP, true, 10 * SECOND + 20 * MILLI));
        }

        @Test
        void shouldTakeAwayAgainWhenAFrameComesBackThatNoPadSays() {
            words.sent(BOARD, 10 * SECOND);
            words.sent(LAMP, 10 * SECOND);

            assertTrue(words.isOurs(BOARD, false, 10 * SECOND + 20 * MILLI));
            assertTrue(words.isOurs(LAMP, true, 10 * SECOND + 20 * MILLI));
        }
    }
}
