package io.jiaohao.server.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A made-up Monday of the district centre, 4,000 visitors, in a real journal: what is reported
 * agrees with the rows to the ticket (DOMAIN M2, M4).
 */
class SimulatedDayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int VISITORS = 4_000;
    private static final Map<String, ToLongFunction<ReportLine>> OUTCOMES =
            Map.of(
                    "served", line -> line.tickets().served(),
                    "no-show", line -> line.tickets().noShow(),
                    "cancelled", line -> line.tickets().cancelled(),
                    "unserved", line -> line.tickets().unserved());

    @TempDir private static Path folder;
    private static SimulatedJournal journal;
    private static RawLog log;
    private static HallReport report;

    @BeforeAll
    static void play() throws Exception {
        journal =
                SimulatedJournal.of("district-centre", folder.resolve("journal.db"))
                        .play(MONDAY, VISITORS, 7)
                        .play(MONDAY.plusDays(1), 20, 7); // ends the Monday
        log = RawLog.of(journal.file(), "20261123");
        report = reports("kept").day(SimulatedJournal.HALL, MONDAY).orElseThrow();
    }

    private static Reports reports(String kept) {
        return new Reports(journal.history(), folder.resolve(kept));
    }

    @AfterAll
    static void close() throws Exception {
        log.close();
        journal.close();
    }

    @Test
    void shouldM2AgreeWithTheRowsAsAWhole() throws Exception {
        assertTrue(report.whole().tickets().taken() > VISITORS * 9 / 10);
        assertEquals(0, report.whole().tickets().stillHere());
        assertAgree("''", List.of(report.whole()));
    }

    @Test
    void shouldM2AgreeWithTheRowsByQueueMatterAndHalfHour() throws Exception {
        assertAgree("queue", report.lines().queues());
        assertAgree("matter", report.lines().matters());
        assertAgree("half_hour", report.lines().halfHours());
    }

    @Test
    void shouldM2AgreeWithTheRowsByWindow() throws Exception {
        assertAgree("place", report.places().windows());
        assertEquals(
                log.count("''", "place IS NULL").getOrDefault("", 0L),
                report.places().uncalled().tickets().taken());
    }

    @Test
    void shouldM2AgreeWithTheRowsByClerk() throws Exception {
        List<ReportLine> clerks = Objects.requireNonNull(report.places().clerks());
        assertEquals(log.countByClerk("1"), sums(clerks, line -> line.tickets().taken()));
        for (var outcome : OUTCOMES.entrySet()) {
            assertEquals(
                    log.countByClerk("outcome = '%s'".formatted(outcome.getKey())),
                    sums(clerks, outcome.getValue()));
        }
    }

    private static void assertAgree(String by, List<ReportLine> lines) throws Exception {
        String known = by.equals("place") ? "place IS NOT NULL" : "1";
        assertEquals(log.count(by, known), sums(lines, line -> line.tickets().taken()));
        for (var outcome : OUTCOMES.entrySet()) {
            assertEquals(
                    log.count(by, "%s AND outcome = '%s'".formatted(known, outcome.getKey())),
                    sums(lines, outcome.getValue()),
                    outcome.getKey());
        }
        assertEquals(
                log.count(by, "started > 0"), sums(lines, line -> line.waits().times().count()));
        assertEquals(
                log.count(by, "score IS NOT NULL"), sums(lines, line -> line.opinion().rated()));
        assertEquals(
                log.count(by, "outcome = 'served' AND score IS NULL"),
                sums(lines, line -> line.opinion().unrated()));
    }

    /** Without the lines of which there is nothing. */
    private static Map<String, Long> sums(
            List<ReportLine> lines, ToLongFunction<ReportLine> figure) {
        Map<String, Long> sums = new TreeMap<>();
        lines.forEach(
                line -> {
                    if (figure.applyAsLong(line) > 0) {
                        sums.put(line.key(), figure.applyAsLong(line));
                    }
                });
        return sums;
    }

    @Test
    void shouldP3AgreeWithTheRowsOnWhoWasServedLaterThanTold() throws Exception {
        assertEquals(
                log.count("matter", "outcome = 'served'"),
                sums(report.lines().matters(), line -> line.waits().told()));
        assertEquals(
                log.count("matter", "outcome = 'served' AND called > due + 0.0005"),
                sums(report.lines().matters(), line -> line.waits().late()));
    }

    @Test
    void shouldM1AgreeWithTheRowsOnHowLongWindowsServed() throws Exception {
        Map<String, Long> means = new TreeMap<>(log.serviceMillis());
        Map<String, Long> served = log.count("place", "outcome = 'served'");
        means.replaceAll((window, millis) -> millis / served.get(window) / 1_000);
        assertEquals(
                means,
                sums(
                        report.places().windows(),
                        line -> Objects.requireNonNullElse(line.calls().service().mean(), 0L)));
    }

    @Test
    void shouldM4GiveTheSameEachTimeItIsComputed() {
        byte[] first = report.json();
        Reports again = reports("again");
        assertArrayEquals(first, again.day(SimulatedJournal.HALL, MONDAY).orElseThrow().json());
        assertArrayEquals(
                first,
                again.day(SimulatedJournal.HALL, MONDAY).orElseThrow().json(),
                "from what is kept");
    }

    @Test
    void shouldPutEveryWaitIntoOneBin() {
        ReportLine.Waits waits = report.whole().waits();
        assertEquals(waits.times().count(), waits.bins().stream().mapToInt(each -> each).sum());
        assertEquals(
                waits.withinTarget(),
                waits.bins().subList(0, 6).stream().mapToInt(each -> each).sum());
    }
}
