package io.jiaohao.display.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScreenClockTest {
    private static final Instant START = Instant.parse("2026-11-21T02:42:00Z");

    private Instant steady = START;
    private Instant wall = START;
    private final ScreenClock clock = new ScreenClock(() -> steady, () -> wall);

    @Test
    void shouldCorrectThePageAtOnceWhenThisMachinesClockIsSet() {
        clock.hear(START.plusSeconds(5));
        assertEquals(5_000, clock.aheadMillis());
        steady = START.plusSeconds(1);
        wall = START.plusSeconds(61);

        assertEquals(START.plusSeconds(6), clock.server(clock.local()));
        assertEquals(-55_000, clock.aheadMillis());
    }

    @Test
    void shouldNotChangeForWhatAMessageTakes() {
        clock.hear(START.plusSeconds(5));
        clock.hear(START.plusMillis(4_700));
        assertEquals(5_000, clock.aheadMillis());
        wall = START.plusMillis(200);

        assertEquals(START.plusSeconds(5), clock.server(clock.local()));
        assertEquals(5_000, clock.aheadMillis());
    }
}
