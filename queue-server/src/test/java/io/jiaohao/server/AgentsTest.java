package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.HolderBook;
import io.jiaohao.server.journal.PostgresJournal;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.journal.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code bin/queue-server agents}, beside a server that has the book open (T4). */
class AgentsTest {
    private static final String NUMBER = "110101199003078515";

    private final InputStream input = System.in;
    @TempDir private Path folder;
    private HolderBook book;
    private StringWriter printed = new StringWriter();

    @BeforeEach
    void open() throws Exception {
        book = new HolderBook(folder.resolve("holders.db"));
        book.start();
    }

    @AfterEach
    void close() throws Exception {
        System.setIn(input);
        book.stop();
    }

    /** The exit code; {@link #printed} is what it said. */
    private int run(String action, String line) {
        return run(folder, action, line);
    }

    private int run(Path data, String action, String line) {
        printed = new StringWriter();
        System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        PrintWriter out = new PrintWriter(printed, true);
        return server(out).execute("agents", "--data", data.toString(), "--hall", "here", action);
    }

    private static CommandLine server(PrintWriter out) {
        return new CommandLine(new QueueServer())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(out);
    }

    @Test
    void shouldT4AddListAndRemoveAnAgent() {
        assertEquals(0, run("add", NUMBER + "\n"));
        assertEquals(0, run("add", NUMBER), "once more changes nothing");
        assertEquals(0, run("list", ""));
        assertEquals(1, printed.toString().lines().count());
        assertTrue(printed.toString().startsWith("110*********** since "), printed::toString);
        assertEquals(0, run("remove", " 110101 19900307 8515 "));
        assertEquals(1, run("remove", NUMBER), "is not there");
        assertEquals(0, run("list", ""));
        assertEquals("nobody", printed.toString().strip());
    }

    @Test
    void shouldT4RefuseAWrongNumberWithoutRepeatingIt() {
        assertEquals(2, run("add", "110101199003078516"));
        assertTrue(printed.toString().contains("last character"), printed::toString);
        assertFalse(printed.toString().contains("1101"), printed::toString);
        assertEquals(2, run("add", ""));
    }

    @Test
    void shouldRefuseAHallThatTheServerNeverHad() throws Exception {
        SqliteJournal journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        Batch day =
                new Batch("b", null, List.of(new DayStarted(LocalDate.MIN, Instant.EPOCH)), null);
        journal.append(new HallId("there"), 1, day);
        journal.stop();
        assertEquals(2, run("list", ""));
        assertTrue(printed.toString().contains("one of [there]"), printed::toString);
    }

    @Test
    void shouldT4EditTheListOfSeveralNodes() throws Exception {
        String url = TestPostgres.emptySchema();
        PostgresJournal journal = new PostgresJournal(url);
        journal.start();
        journal.stop();
        for (String action : List.of("add", "list")) {
            printed = new StringWriter();
            System.setIn(new ByteArrayInputStream(NUMBER.getBytes(StandardCharsets.UTF_8)));
            PrintWriter out = new PrintWriter(printed, true);
            assertEquals(
                    0, server(out).execute("agents", "--journal", url, "--hall", "here", action));
        }
        assertTrue(printed.toString().startsWith("110*********** since "), printed::toString);
    }

    @Test
    void shouldRefuseAFolderOfNoServer() {
        assertEquals(2, run(folder.resolve("typo"), "list", ""));
        assertTrue(printed.toString().contains("no server"), printed::toString);
    }

    @Test
    void shouldAskForAConfigurationToRunButNotToEnrol() {
        PrintWriter out = new PrintWriter(printed, true);
        assertEquals(2, server(out).execute());
        assertTrue(printed.toString().contains("--config"), printed::toString);
        assertEquals(0, server(out).execute("new-key", "--id", "k", "--kind", "kiosk"));
    }
}
