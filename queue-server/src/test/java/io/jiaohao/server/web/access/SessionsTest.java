package io.jiaohao.server.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.config.AccessRules;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve hours at most, half an hour without use; by a clock of the test's own. */
class SessionsTest {
    private static final Account LI =
            Account.fresh(new Person("li", "李丽", Role.GUIDE, Set.of()), "hash");
    private static final Account WANG =
            Account.fresh(new Person("wang", "王芳", Role.GUIDE, Set.of()), "hash");
    private static final AccessRules.Sessions RULES =
            new AccessRules.Sessions(Duration.ofHours(12), Duration.ofMinutes(30));

    private final Ticking clock = new Ticking();
    private ConcurrentMap<String, Session> book = new ConcurrentHashMap<>();
    private final Sessions sessions = new Sessions(() -> book, RULES, clock);

    private boolean isIn(String token) {
        return sessions.find(token).isPresent();
    }

    @Test
    void shouldKnowASessionByItsCookieAlone() {
        String token = sessions.open(LI);
        assertEquals("li", sessions.find(token).orElseThrow().person());
        assertFalse(isIn("another"));
        assertFalse(book.containsKey(token), "only its hash is kept");
        assertFalse(book.values().toString().contains(token));
    }

    @Test
    void shouldGiveEachSessionACookieAndATokenOfItsOwn() {
        String one = sessions.open(LI);
        String other = sessions.open(LI);
        assertNotEquals(one, other);
        assertNotEquals(
                sessions.find(one).orElseThrow().csrf(), sessions.find(other).orElseThrow().csrf());
    }

    @Test
    void shouldEndHalfAnHourAfterItWasUsed() {
        String token = sessions.open(LI);
        clock.pass(Duration.ofMinutes(29));
        assertTrue(isIn(token));
        clock.pass(Duration.ofMinutes(30));
        assertTrue(isIn(token));
        clock.pass(Duration.ofMinutes(31));
        assertFalse(isIn(token));
        assertEquals(0, book.size());
    }

    @Test
    void shouldEndAfterTwelveHoursHoweverMuchItIsUsed() {
        String token = sessions.open(LI);
        for (int i = 0; i < 36; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertTrue(isIn(token));
        }
        clock.pass(Duration.ofSeconds(1));
        assertFalse(isIn(token));
    }

    @Test
    void shouldEndAllOfAPersonAndOfNobodyElse() {
        String one = sessions.open(LI);
        String other = sessions.open(LI);
        String wang = sessions.open(WANG);
        sessions.closeAll("li");
        assertFalse(isIn(one) || isIn(other));
        assertTrue(isIn(wang));
    }

    @Test
    void shouldForgetThoseThatAreOver() {
        sessions.open(LI);
        clock.pass(Duration.ofMinutes(31));
        String wang = sessions.open(WANG);
        sessions.forgetOver();
        assertEquals(1, book.size());
        assertTrue(isIn(wang));
    }

    @Test
    void shouldLiveInAMapThatNodesShare(@TempDir Path folder) {
        Cluster cluster =
                new Cluster("sessions-test", null, new SqliteJournal(folder.resolve("j.db")));
        cluster.start();
        try {
            book = cluster.table("sessions");
            String token = sessions.open(LI);
            clock.pass(Duration.ofMinutes(20));
            assertTrue(isIn(token));
            clock.pass(Duration.ofMinutes(20));
            assertTrue(isIn(token), "its use was kept");
            sessions.close(token);
            assertFalse(isIn(token));
        } finally {
            cluster.stop();
        }
    }
}
