package io.jiaohao.protocol.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final double NO_JITTER = 0.5;

    @Test
    void shouldDoubleFrom200MillisToOneSecond() {
        Backoff backoff = new Backoff(() -> NO_JITTER);

        assertEquals(200, backoff.next().toMillis());
        assertEquals(400, backoff.next().toMillis());
        assertEquals(800, backoff.next().toMillis());
        assertEquals(1_000, backoff.next().toMillis());
        assertEquals(1_000, backoff.next().toMillis());
    }

    @Test
    void shouldSlowDownToTenSecondsAfterTwoMinutes() {
        Backoff backoff = new Backoff(() -> NO_JITTER);
        long waited = 0;
        while (waited < 120_000) {
            long next = backoff.next().toMillis();
            assertTrue(next <= 1_000, "waited " + next + " ms within two minutes");
            waited += next;
        }
        for (int i = 0; i < 5; i++) {
            backoff.next();
        }
        assertEquals(10_000, backoff.next().toMillis());
    }

    @Test
    void shouldBeginAgainAfterAConnection() {
        Backoff backoff = new Backoff(() -> NO_JITTER);
        backoff.next();
        backoff.next();

        backoff.reset();

        assertEquals(200, backoff.next().toMillis());
    }

    @Test
    void shouldSpreadDevicesByAQuarterEitherWay() {
        assertEquals(150, new Backoff(() -> 0).next().toMillis());
        assertEquals(250, new Backoff(() -> 1).next().toMillis());
    }
}
