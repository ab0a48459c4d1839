package io.jiaohao.server.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.config.LockoutPolicy;
import io.jiaohao.server.journal.SqliteJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three wrong ones in ten minutes, a minute doubling to five; by a clock of the test's own. */
class LockoutsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-11-21T01:00:00Z");
    private final ConcurrentMap<String, Strikes> book = new ConcurrentHashMap<>();
    private final LockoutPolicy policy =
            new LockoutPolicy(3, Duration.ofMinutes(10), MINUTE, Duration.ofMinutes(5));
    private final Lockouts lockouts = new Lockouts(() -> book, "clerk", policy, new Ticking());

    /** The test's clock. */
    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Duration threeWrong() {
        lockouts.strike("li");
        lockouts.strike("li");
        return lockouts.strike("li");
    }

    @Test
    void shouldLockOutAfterSoManyWrongOnes() {
        assertEquals(Duration.ZERO, lockouts.strike("li"));
        assertEquals(Duration.ZERO, lockouts.strike("li"));
        assertEquals(MINUTE, lockouts.strike("li"));
        now = now.plusSeconds(20);
        assertEquals(Duration.ofSeconds(40), lockouts.left("li"));
        assertEquals(Duration.ZERO, lockouts.left("wang"));
        now = now.plusSeconds(40);
        assertEquals(Duration.ZERO, lockouts.left("li"));
    }

    @Test
    void shouldLockOutForLongerEachTimeUpToALimit() {
        for (int minutes : new int[] {1, 2, 4, 5, 5}) {
            assertEquals(Duration.ofMinutes(minutes), threeWrong());
            now = now.plus(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void shouldNotCountTogetherWhatIsLongAgo() {
        lockouts.strike("li");
        lockouts.strike("li");
        now = now.plus(Duration.ofMinutes(11));
        assertEquals(Duration.ZERO, lockouts.strike("li"));
    }

    @Test
    void shouldBeginAnewAfterARightOne() {
        threeWrong();
        now = now.plus(MINUTE);
        assertTrue(lockouts.forgive("li"));
        assertFalse(lockouts.forgive("li"));
        assertEquals(MINUTE, threeWrong());
    }

    @Test
    void shouldBeginAnewAfterALongTime() {
        threeWrong();
        now = now.plus(Duration.ofHours(1));
        assertEquals(MINUTE, threeWrong());
    }

    @Test
    void shouldTakeBackARightOneThoughItWasTheLastAllowed() {
        threeWrong();
        lockouts.takeBack("li");
        assertEquals(Duration.ZERO, lockouts.left("li"));
        assertEquals(MINUTE, lockouts.strike("li"));
    }

    @Test
    void shouldLockNobodyOutWhenTheClockIsSetBack() {
        threeWrong();
        now = now.minus(Duration.ofHours(1));
        assertEquals(Duration.ZERO, lockouts.left("li"));
    }

    @Test
    void shouldForgetWhoIsLongForgottenWhenThereAreMany() {
        for (int i = 0; i <= 10_000; i++) {
            lockouts.strike("clerk-" + i);
        }
        now = now.plus(Duration.ofHours(1));
        lockouts.strike("li");
        assertEquals(1, book.size());
    }

    @Test
    void shouldRememberNothingOfOneWhoWasRight() {
        lockouts.strike("li");
        lockouts.takeBack("li");
        assertEquals(0, book.size());
    }

    @Test
    void shouldForgetInAMapThatNodesShare(@TempDir Path folder) {
        Cluster cluster =
                new Cluster("lockouts-test", null, new SqliteJournal(folder.resolve("j.db")));
        cluster.start();
        try {
            ConcurrentMap<String, Strikes> shared = cluster.table("guesses");
            Lockouts few = new Lockouts(() -> shared, "clerk", policy, new Ticking(), 2);
            few.strike("li");
            few.takeBack("li");
            assertEquals(0, shared.size());
            for (int i = 0; i < 3; i++) {
                few.strike("clerk-" + i);
            }
            now = now.plus(Duration.ofHours(1));
            few.strike("li");
            assertEquals(Set.of("clerk li"), shared.keySet());
        } finally {
            cluster.stop();
        }
    }
}
