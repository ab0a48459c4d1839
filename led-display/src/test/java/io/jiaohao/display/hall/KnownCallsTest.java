package io.jiaohao.display.hall;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownCallsTest {
    @Test
    void shouldKnowACallTheSecondTime() {
        KnownCalls known = new KnownCalls(List.of("spoken"));

        assertFalse(known.isNew("spoken"));
        assertTrue(known.isNew("c1"));
        assertFalse(known.isNew("c1"));
    }

    /** Also when nobody wants the calls that come, as on a display of another zone. */
    @Test
    void shouldForgetTheOldestForADisplayRunsForMonths() {
        KnownCalls known = new KnownCalls(List.of("oldest"));
        for (int i = 0; i < KnownCalls.MOST; i++) {
            known.isNew("c" + i);
        }

        assertFalse(known.isNew("c0"));
        assertTrue(known.isNew("oldest"));
    }
}
