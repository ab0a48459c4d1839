package io.jiaohao.server.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that is killed, hangs or is not to be trusted; what was acknowledged stays. */
@Timeout(90)
class PostgresFaultTest {
    @TempDir private static Path folder;
    private static EmbeddedPostgres server;

    private HallId hall;
    private PostgresJournal journal;

    @BeforeAll
    static void startServer() throws IOException {
        server = start(0);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres start(int port) throws IOException {
        return TestPostgres.durable()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    @BeforeEach
    void open(TestInfo test) throws Exception {
        hall = new HallId(test.getTestMethod().orElseThrow().getName());
        journal = new PostgresJournal(TestPostgres.url(server) + "&socketTimeout=2");
        journal.start();
    }

    @AfterEach
    void close() throws Exception {
        journal.stop();
    }

    private static Batch batch(long revision) {
        return new Batch("c" + revision, null, List.of(), null);
    }

    private void append(long revision) {
        journal.append(hall, revision, batch(revision));
    }

    /** The server's processes: the postmaster and its children. */
    private static List<ProcessHandle> processes() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void signal(String name) throws Exception {
        for (ProcessHandle process : processes()) {
            new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
        }
    }

    private void assertNotConfirmed(long revision) {
        JournalException failure = assertThrows(JournalException.class, () -> append(revision));
        assertEquals(JournalException.class, failure.getClass(), "no conflict: nobody was first");
    }

    /** It may have been written though nobody said so: then its place is taken, by itself. */
    private boolean isThere(long revision) {
        try {
            append(revision);
        } catch (JournalConflictException e) {
            assertEquals(batch(revision), journal.recover(hall).last());
        }
        return true;
    }

    private static void killServer() throws Exception {
        List<ProcessHandle> killed = processes();
        killed.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : killed) {
            process.onExit().get(20, SECONDS);
        }
    }

    private static void startAgain() throws IOException {
        Files.delete(folder.resolve("data").resolve("postmaster.pid")); // there is none to stop
        server.close();
        server = start(server.getPort());
    }

    /** Orders of one hall come one after the other: each would wait for all before it. */
    @Test
    void shouldRefuseAllWhoAskAtOnceWhileTheDatabaseIsAway() throws Exception {
        append(1);
        killServer();
        assertTimeout(
                Duration.ofSeconds(10), // one second is wanted
                () -> {
                    for (int device = 1; device <= 20; device++) {
                        assertNotConfirmed(2);
                    }
                });
        startAgain();
        await().atMost(20, SECONDS).ignoreException(JournalException.class).until(() -> isThere(2));
    }

    @Test
    void shouldGoOnAfterTheDatabaseWasKilledAndIsBack() throws Exception {
        append(1);
        killServer();
        assertNotConfirmed(2);
        assertThrows(JournalException.class, () -> journal.recover(hall));
        assertThrows(JournalException.class, () -> journal.revisions(List.of(hall)));

        startAgain();
        await().atMost(20, SECONDS).ignoreException(JournalException.class).until(() -> isThere(2));
        append(3);
        assertEquals(3, journal.recover(hall).revision());
        assertEquals(3, journal.recover(hall).batches());
    }

    @Test
    void shouldWaitSomeSecondsAtMostForADatabaseThatHangs() throws Exception {
        append(1);
        signal("STOP");
        try {
            assertNotConfirmed(2);
            assertThrows(JournalException.class, () -> journal.recover(hall));
        } finally {
            signal("CONT");
        }
        await().atMost(20, SECONDS).ignoreException(JournalException.class).until(() -> isThere(2));
        assertEquals(2, journal.recover(hall).revision());
    }

    @Test
    void shouldRefuseADatabaseThatForgetsWhatItConfirmed() {
        String url = TestPostgres.url(server) + "&options=-c%20synchronous_commit%3Doff";
        Exception refused = assertThrows(Exception.class, new PostgresJournal(url)::start);
        assertTrue(refused.getMessage().contains("synchronous_commit=off"), refused::getMessage);
    }

    @Test
    void shouldTellNobodyThePassword() {
        String url = "jdbc:postgresql://127.0.0.1:1/hall?user=hall&password=geheim&sslmode=disable";
        Exception failure = assertThrows(Exception.class, new PostgresJournal(url)::start);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertTrue(failure.getMessage().contains("127.0.0.1:1"), failure::getMessage);
        assertFalse(trace.toString().contains("geheim"), trace::toString);
        Exception wrong =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new PostgresJournal("jdbc:postgresql://hall:geheim@db/hall"));
        assertFalse(wrong.toString().contains("geheim"), wrong::toString);
    }
}
