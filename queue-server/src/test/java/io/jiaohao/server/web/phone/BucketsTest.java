package io.jiaohao.server.web.phone;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** So many a minute for each key. */
class BucketsTest {
    private final AtomicLong now = new AtomicLong();
    private final Buckets buckets = new Buckets(2, now::get);

    @Test
    void shouldAllowSoManyAtOnce() {
        assertTrue(buckets.allow("a"));
        assertTrue(buckets.allow("a"));
        assertFalse(buckets.allow("a"));
    }

    @Test
    void shouldAllowOneMoreForOneThatIsGivenBack() {
        assertTrue(buckets.allow("a") && buckets.allow("a"));
        buckets.giveBack("a");
        assertTrue(buckets.allow("a"));
        assertFalse(buckets.allow("a"));
    }

    @Test
    void shouldNeverHaveMoreThanAMinutes() {
        buckets.allow("a");
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        buckets.giveBack("a");
        assertTrue(buckets.allow("a") && buckets.allow("a"));
        assertFalse(buckets.allow("a"));
    }

    @Test
    void shouldCountEachKeyForItself() {
        buckets.allow("a");
        buckets.allow("a");
        assertTrue(buckets.allow("b"));
    }

    @Test
    void shouldAllowOneMoreAfterItsPartOfAMinute() {
        buckets.allow("a");
        buckets.allow("a");
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertTrue(buckets.allow("a"));
        assertFalse(buckets.allow("a"));
    }
}
