package io.jiaohao.server.web.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.jiaohao.server.domain.state.Outlook;
import io.jiaohao.server.domain.state.Promise;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A range that does not jump: P1, P4. */
class RangeTest {
    private static Outlook minutes(double mean) {
        long seconds = (long) (mean * 60);
        long low = Duration.ofMinutes((long) (mean / 5) * 5).toSeconds();
        return new Outlook(new Promise(9, low, low + 300), 100, seconds);
    }

    private static Range after(double first, double... then) {
        Range shown = Range.of(minutes(first), null);
        for (double mean : then) {
            shown = Range.of(minutes(mean), shown);
        }
        return shown;
    }

    @Test
    void shouldP1ShowTheFirstEstimate() {
        assertEquals(new Range(1_200, 1_500, 1_320), after(22));
    }

    @Test
    void shouldP1NotFollowAnEstimateThatMovesALittle() {
        assertEquals(1_500, after(24, 26, 24.5, 27, 24).highSeconds());
    }

    @Test
    void shouldP1GetShorterByAFifth() {
        assertEquals(600, after(12, 9.5).highSeconds());
        assertEquals(900, after(12, 10.5).highSeconds());
    }

    @Test
    void shouldP4GetLongerByFiveMinutes() {
        assertEquals(1_500, after(19, 23).highSeconds() + 300);
        assertEquals(1_500, after(19, 24).highSeconds());
    }

    @Test
    void shouldP1NotJumpUpAgainByAFifthOfLittle() {
        Range low = after(6, 4);
        assertSame(low, Range.of(minutes(5.5), low));
    }
}
