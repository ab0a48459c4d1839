package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code bin/queue-server check}: every mistake and warning a line, then the hall in words. */
class CheckTest {
    private static final Path CONFIG = Path.of("..", "config");

    @TempDir private Path folder;

    private record Outcome(int exit, List<String> lines) {
        boolean has(String part) {
            return lines.stream().anyMatch(line -> line.contains(part));
        }
    }

    private static Outcome check(Path file) {
        return check(file, "2026-06-01");
    }

    private static Outcome check(Path file, String date) {
        StringWriter out = new StringWriter();
        int exit =
                new CommandLine(new QueueServer())
                        .setOut(new PrintWriter(out, true))
                        .execute("check", "--config", file.toString(), "--date", date);
        return new Outcome(exit, out.toString().lines().toList());
    }

    private Path copy(String name, String there, String instead) throws IOException {
        String text = Files.readString(CONFIG.resolve("demo").resolve(name));
        assertTrue(text.contains(there), there);
        return Files.writeString(folder.resolve(name), text.replace(there, instead));
    }

    @Test
    void shouldSayInWordsWhatAHallIs() {
        Outcome outcome = check(CONFIG.resolve("district-centre"));
        assertEquals(0, outcome.exit(), outcome::toString);
        for (String part :
                List.of(
                        "锦湖区政务服务中心 (jinhu)",
                        "time zone: Asia/Shanghai",
                        "served: mon-fri 08:30-12:00, 13:30-17:00; sat 09:00-12:00 (38 h)",
                        "lanes: 普通 (share 1), 优先 (share 2), 绿色通道 (share 1)",
                        "23 queues, 160 matters, 116 windows in 4 zones",
                        "  GJ  公积金 (housing-fund), about 10m each",
                        "matters: fund-withdraw, fund-loan, fund-account, fund-transfer",
                        "windows: 100, 101, 102, 103, 104",
                        "windows in need: 65, 66",
                        "rules.watch.may-reorder: [clerk-116] (default none)",
                        "0 mistakes, 0 warnings")) {
            assertTrue(outcome.has(part), part);
        }
    }

    @Test
    void shouldTellWarningsAndEndWell() throws IOException {
        Path hall = copy("hall.yaml", "prefix: L,", "prefix: P,");
        Outcome outcome = check(hall);
        assertEquals(0, outcome.exit());
        assertEquals(
                "warning: "
                        + hall
                        + ": queues[4].prefix: (line 40) \"P\" sounds like \"B\" of queue"
                        + " \"real-estate\", and both are called in zone \"a\"",
                outcome.lines().get(0));
        assertTrue(outcome.has("0 mistakes, 1 warnings"));
    }

    @Test
    void shouldTellTheMistakesOfTheServerAndItsHallsAtOnce() throws IOException {
        Path hall =
                copy("hall.yaml", "zone: a, queues: [desk, general]", "zone: x, queues: [dask]");
        Path server = copy("server.yaml", "bind: 127.0.0.1", "bind: 0.0.0.0");
        Outcome outcome = check(folder);
        assertEquals(1, outcome.exit());
        assertTrue(
                outcome.has("error: " + hall + ": counters[5].queues[0]: (line 174) there is no"),
                outcome::toString);
        assertTrue(outcome.has("error: " + hall + ": counters[5].zone: (line 174) there is no"));
        assertTrue(outcome.has("error: " + server + ": demo-devices: (line "));
        assertEquals(
                "3 mistakes, 0 warnings; others may show once these are put right",
                outcome.lines().get(3));
        assertEquals(4, outcome.lines().size());
    }

    @Test
    void shouldTellAMistakeOfTheLanguageInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("hall.yaml"), "id: test\nname: {en: Test\n");
        Outcome outcome = check(file);
        assertEquals(1, outcome.exit());
        assertEquals(2, outcome.lines().size(), outcome::toString);
        assertTrue(outcome.has("name"), outcome::toString);
    }

    @Test
    void shouldSayWhereThereIsNothingToCheck() {
        assertEquals(1, check(folder).exit());
        assertTrue(check(folder).has("has neither server.yaml nor hall.yaml"));
        assertTrue(check(folder.resolve("none.yaml")).has("there is no such file"));
    }

    @Test
    void shouldWarnOfAYearWhoseHolidaysAreMissing() {
        Path office = CONFIG.resolve("street-office");
        assertTrue(check(office, "2026-11-01").has("0 mistakes, 0 warnings"));
        Outcome outcome = check(office, "2026-11-02");
        assertEquals(0, outcome.exit());
        assertTrue(
                outcome.lines().get(0).contains("none is known of 2027, which begins within"),
                outcome::toString);
        assertTrue(check(office, "2027-03-01").has("none is known of 2027, which has begun"));
    }

    @Test
    void shouldNotMissHolidaysInAHallThatHasNone() {
        assertTrue(check(CONFIG.resolve("demo"), "2026-12-31").has("0 mistakes, 0 warnings"));
    }
}
