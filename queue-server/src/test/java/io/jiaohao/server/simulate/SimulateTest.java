package io.jiaohao.server.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command line: same arguments, same bytes; what it does not understand, it says. */
class SimulateTest {
    private static final String HALL = "../config/district-centre";

    private record Ran(int exit, byte[] out, String err) {
        String text() {
            return new String(out, UTF_8);
        }
    }

    @Test
    void shouldPrintTheSameBytesForTheSameSeed() {
        assertArrayEquals(day("7").out(), day("7").out());
    }

    @Test
    void shouldPrintTheSameBytesInAnotherProcessOfAnotherCountry() throws Exception {
        byte[] abroad = inOtherProcess("--hall", HALL, "--visitors", "400", "--seed", "7");

        assertEquals(day("7").text(), new String(abroad, UTF_8));
    }

    @Test
    void shouldWriteEveryCallWithItsZoneForTheAnnouncer(@TempDir Path folder) throws Exception {
        Path calls = folder.resolve("calls.jsonl");

        Ran ran = run("--hall", HALL, "--visitors", "400", "--calls", calls.toString());

        assertEquals(0, ran.exit(), ran.err());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(calls)) {
            lines.add(WireJson.MAPPER.readTree(line));
        }
        List<JsonNode> called =
                lines.stream().filter(each -> each.path("type").asText().equals("called")).toList();
        assertTrue(called.size() > 300, "calls=" + called.size());
        assertTrue(called.stream().allMatch(each -> each.path("zone").asText().matches("[abcd]")));
        assertTrue(called.stream().anyMatch(each -> each.path("repeat").asInt() > 0), "recalls");
        assertEquals(
                Set.of("called", "serving", "done", "absent"),
                lines.stream()
                        .map(each -> each.path("state").asText())
                        .collect(Collectors.toSet()));
        List<Instant> times =
                lines.stream().map(each -> Instant.parse(each.path("at").asText())).toList();
        assertEquals(times.stream().sorted().toList(), times);
    }

    @Test
    void shouldPrintOtherFiguresForAnotherSeed() {
        assertFalse(Arrays.equals(day("8").out(), day("7").out()));
    }

    @Test
    void shouldSayWhereTimeWentOnStandardErrorOnly() {
        Ran ran = day("7");

        assertTrue(ran.err().contains("simulated in "), ran.err());
        assertFalse(ran.text().contains("simulated"));
    }

    @Test
    void shouldMeetTheSameVisitorsUnderBothRules() {
        Ran ran = run("--hall", HALL, "--visitors", "400", "--compare", "own,own");

        assertTrue(has(ran, "taken +(\\d+)  +\\1  +0\n"), ran::text);
        assertTrue(has(ran, "windows busy, % +([\\d.]+)  +\\1  +0\\.0\n"), ran::text);
    }

    @Test
    void shouldPrintOneLineForEachRuleOfTheModel() {
        Ran ran = run("--model", "2,5", "--load", "0.8", "--days", "3", "--compare", "own,own,own");

        assertEquals(0, ran.exit());
        assertTrue(
                ran.text().startsWith("2 windows, 5.0 minutes, 3 days, seed 1, 154 visitors"),
                ran::text);
        assertEquals(3, ran.text().lines().filter(line -> line.startsWith("own")).count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--visitors 10                            | Say either --hall or --model.",
                "--hall x --model 2,5                     | Say either --hall or --model.",
                "--model 2,5 --visitors 10 --load 0.9     | Say either --visitors or --load.",
                "--model 2,5 --visitors 0                 | --visitors must be at least 1.",
                "--model 2,5 --load 0                     | --load must be above 0, at most 10.",
                "--model 2,5 --load NaN                   | --load must be above 0, at most 10.",
                "--model 2,5 --priority-share 1.1         | --priority-share must be 0 to 1.",
                "--model 2,5 --days 0                     | --days must be at least 1.",
                "--model 2,5 --calls x                    | --calls needs --hall, without --compare.",
                "--hall x --days 2                        | --days needs --model.",
                "--hall x --compare own                   | --compare needs two rules.",
                "--hall x --cv -1                         | --cv must be 0 to 3.",
                "--hall x --no-shows 2                    | --no-shows must be 0 to 1.",
                "--model 0,5                              | '0,5' is no hall",
                "--model 2                                | '2' is no hall",
                "--model 2,x                              | '2,x' is no hall",
                "--hall x --rule best                     | 'best' is no rule; there are: own",
                "--hall x --date tomorrow                 | 'tomorrow' is no date",
                "--hall ../config/district-centre --date 2026-11-29 | On 2026-11-29 the hall gives no"
            })
    void shouldRefuseWrongOptionsWithASentence(String arguments, String sentence) {
        Ran ran = run(arguments.trim().split(" +"));

        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains(sentence), ran.err());
        assertEquals("", ran.text());
    }

    private static boolean has(Ran ran, String pattern) {
        return Pattern.compile(pattern).matcher(ran.text()).find();
    }

    private static Ran day(String seed) {
        return run("--hall", HALL, "--visitors", "400", "--seed", seed);
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int exit =
                new CommandLine(new Simulate(new PrintStream(out, false, UTF_8)))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        return new Ran(exit, out.toByteArray(), err.toString());
    }

    private static byte[] inOtherProcess(String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Duser.timezone=America/New_York",
                                "-Dfile.encoding=US-ASCII",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Simulate.class.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        byte[] out = process.getInputStream().readAllBytes();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        return out;
    }
}
