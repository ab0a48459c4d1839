package io.jiaohao.terminal.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** W4: what is one press and what are two. */
class PressFilterTest {
    private static final long MILLI = 1_000_000L;
    private static final List<Integer> CALL = List.of(0x0C);
    private static final List<Integer> RECALL = List.of(0x0D);

    private final PressFilter filter = new PressFilter(Duration.ofMillis(1_500));

    private long presses(List<Integer> keys, LongStream millis) {
        return millis.filter(at -> filter.isNew(keys, at * MILLI)).count();
    }

    @Test
    void shouldTakeABouncingContactForOnePress() {
        assertEquals(1, presses(CALL, LongStream.of(0, 2, 3, 7, 12, 40)));
    }

    @Test
    void shouldTakeADoublePressForOne() {
        assertEquals(1, presses(CALL, LongStream.of(0, 1_499)));
    }

    @Test
    void shouldTakeTwoPressesForTwo() {
        assertEquals(2, presses(CALL, LongStream.of(0, 1_501)));
    }

    @Test
    void shouldTakeAKeyThatSticksForOnePressHoweverLongItDoes() {
        assertEquals(1, presses(CALL, LongStream.iterate(0, at -> at + 250).limit(1_000)));
        assertTrue(filter.isStuck(250_000 * MILLI));
        assertFalse(filter.isStuck(260_000 * MILLI));
    }

    @Test
    void shouldNotCallAnImpatientFingerAKeyThatSticks() {
        presses(CALL, LongStream.of(0, 300, 600, 900));

        assertFalse(filter.isStuck(900 * MILLI));
    }

    @Test
    void shouldTakeAnotherKeyForAnotherPress() {
        assertTrue(filter.isNew(CALL, 0));
        assertTrue(filter.isNew(RECALL, 10 * MILLI));
        assertFalse(filter.isNew(CALL, 20 * MILLI));
    }
}
