package io.jiaohao.server.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.config.ServerFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand a second, two thousand at once; by a clock of the test's own. */
class RateLimitTest {
    private long nanos;
    private final RateLimit limit = new RateLimit(new ServerFile.Rate(1_000, 2_000), () -> nanos);

    private long allowed(int asked) {
        return IntStream.range(0, asked).filter(each -> limit.allow()).count();
    }

    private void pass(long millis) {
        nanos += millis * 1_000_000;
    }

    @Test
    void shouldAllowABurst() {
        assertEquals(2_000, allowed(3_000));
    }

    @Test
    void shouldAllowSoManyASecondInTheLongRun() {
        allowed(2_000);
        pass(1_000);
        assertEquals(1_000, allowed(3_000));
    }

    @Test
    void shouldEarnBackBitByBit() {
        allowed(2_000);
        assertFalse(limit.allow());
        pass(1);
        assertTrue(limit.allow());
        assertFalse(limit.allow());
    }

    @Test
    void shouldSaveUpNoMoreThanABurst() {
        pass(3_600_000);
        assertEquals(2_000, allowed(5_000));
    }
}
