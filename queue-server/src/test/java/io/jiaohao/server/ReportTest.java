package io.jiaohao.server;

import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.HALL;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.PostgresJournal;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.journal.TestPostgres;
import io.jiaohao.server.scenario.HallScenario;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code bin/queue-server report}, beside a server that has the journal open (M4). */
class ReportTest {
    @TempDir private Path folder;
    private SqliteJournal journal;
    private StringWriter printed = new StringWriter();

    @BeforeEach
    void writeADay() throws Exception {
        journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        HallScenario.given(open(ONE), take(PASSPORT), take(HELP), minutes(75))
                .and(next(ONE), start(ONE), minutes(9), finish(ONE))
                .then(stage -> write(HALL, stage.batches()));
    }

    private void write(HallId hall, List<Batch> batches) {
        for (int index = 0; index < batches.size(); index++) {
            journal.append(hall, index + 1, batches.get(index));
        }
    }

    @AfterEach
    void close() throws Exception {
        journal.stop();
    }

    private int run(String... options) {
        String[] line = new String[options.length + 3];
        System.arraycopy(options, 0, line, 3, options.length);
        line[0] = "report";
        line[1] = "--data";
        line[2] = folder.toString();
        return execute(line);
    }

    private int execute(String... line) {
        printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        return new CommandLine(new QueueServer()).setOut(out).setErr(out).execute(line);
    }

    private boolean says(String pattern) {
        return printed.toString().lines().anyMatch(line -> line.matches(pattern));
    }

    @Test
    void shouldM4PrintTheDayOfARunningServer() {
        assertEquals(0, run());
        assertTrue(says("hall test, 2026-11-23, as of 2026-11-23T10:24\\+08:00; .*"));
        assertTrue(says("travel +1 +1 +0 +0 +0 +0 +0 +0 +75:00 .*"), printed::toString);
        assertTrue(says("1 +1 +1 +9:00 +9:00 +9:00 +9:00 +9:00 +9:00 +9:00 +75:00 .*"));
        assertTrue(says("clerk-1 .*"));
        assertTrue(says("desk +1 +0 +0 +0 +0 +0 +1 +0 +- .*"), "nobody has waited to the end");
    }

    @Test
    void shouldM4PrintTheSameAfterTheServerHasStopped() throws Exception {
        run();
        String running = printed.toString();
        journal.stop();
        journal = new SqliteJournal(folder.resolve("journal.db"));
        assertEquals(0, run("--hall", "test", "--day", "2026-11-23"));
        assertEquals(running, printed.toString());
        journal.start();
    }

    @Test
    void shouldM4PrintTheSameFromADatabase() throws Exception {
        run();
        String fromFile = printed.toString();
        String url = TestPostgres.emptySchema();
        PostgresJournal shared = new PostgresJournal(url);
        shared.start();
        journal.replay(HALL, (revision, batch) -> shared.append(HALL, revision, batch));
        shared.stop();
        assertEquals(0, execute("report", "--journal", url));
        assertEquals(fromFile, printed.toString());
    }

    @Test
    void shouldM4PrintJson() throws Exception {
        assertEquals(0, run("--json"));
        JsonNode day = new ObjectMapper().readTree(printed.toString());
        assertEquals("2026-11-23", day.at("/head/span/from").asText());
        JsonNode travel = find(day.path("lines").path("queues"), "travel");
        assertEquals(75 * 60, travel.path("waits").path("times").path("p95").asInt());
        assertEquals(1, travel.path("tickets").path("served").asInt());
        assertEquals(
                1,
                find(day.path("places").path("clerks"), "clerk-1").at("/tickets/served").asInt());
        assertEquals(
                2, find(day.path("lines").path("halfHours"), "09:00").at("/tickets/taken").asInt());
    }

    private static JsonNode find(JsonNode lines, String key) {
        for (JsonNode line : lines) {
            if (line.path("key").asText().equals(key)) {
                return line;
            }
        }
        throw new AssertionError("Expected %s in %s".formatted(key, lines));
    }

    @Test
    void shouldPrintTheWeekOfADayAndWriteFiles() throws Exception {
        assertEquals(0, run("--period", "week", "--day", "2026-11-26"));
        assertTrue(says("hall test, 2026-11-23 to 2026-11-29, .*"), printed::toString);
        Path csv = folder.resolve("day.csv");
        Path xlsx = folder.resolve("day.xlsx");
        assertEquals(0, run("--csv", csv.toString(), "--xlsx", xlsx.toString()));
        assertEquals("", printed.toString());
        assertTrue(Files.readString(csv).startsWith("\uFEFF分类,"));
        assertTrue(Files.size(xlsx) > 0);
        assertEquals(2, run("--period", "fortnight"));
    }

    @Test
    void shouldSayWhenThereIsNoSuchDayHallOrFolder() {
        assertEquals(1, run("--day", "2026-11-22"));
        assertTrue(printed.toString().contains("nothing of that day"));
        assertEquals(2, run("--hall", "elsewhere"));
        assertTrue(printed.toString().contains("[test]"), printed::toString);
        folder = folder.resolve("typo");
        assertEquals(2, run());
        assertEquals(2, execute("report"));
        assertTrue(printed.toString().contains("--data"), printed::toString);
        assertEquals(2, execute("report", "--journal", "paper"));
        assertTrue(printed.toString().contains("jdbc:postgresql:"), printed::toString);
    }

    @Test
    void shouldAskWhichHallWhenThereAreSeveral() {
        write(new HallId("other"), List.of(new Batch("bare", null, List.of(), null)));
        assertEquals(2, run());
        assertTrue(printed.toString().contains("[other, test]"), printed::toString);
        assertEquals(0, run("--hall", "test"));
    }
}
