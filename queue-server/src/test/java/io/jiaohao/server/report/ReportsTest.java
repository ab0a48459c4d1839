package io.jiaohao.server.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up weeks of a street office: periods, what is kept, and what is not. */
class ReportsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate LAST = MONDAY.plusDays(11);
    private static final int VISITORS = 40;
    private static final List<ToLongFunction<ReportLine>> SUMMED =
            List.of(
                    line -> line.tickets().taken(),
                    line -> line.tickets().served(),
                    line -> line.tickets().noShow(),
                    line -> line.tickets().unserved(),
                    line -> line.waits().withinTarget(),
                    line -> line.waits().told(),
                    line -> line.waits().late(),
                    line -> line.calls().calls(),
                    line -> line.calls().recalls(),
                    line -> line.opinion().rated(),
                    line -> line.opinion().unrated());

    @TempDir private static Path folder;
    private static SimulatedJournal journal;

    @BeforeAll
    static void play() throws Exception {
        journal = SimulatedJournal.of("street-office", folder.resolve("journal.db"));
        for (LocalDate day = MONDAY; !day.isAfter(LAST); day = day.plusDays(1)) {
            journal.play(day, VISITORS, 3);
        }
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    private static Reports reports(String kept) {
        return new Reports(journal.history(), folder.resolve(kept));
    }

    private static HallReport week(Reports reports) {
        return reports.period(
                        SimulatedJournal.HALL, Period.of(Period.Kind.WEEK, MONDAY.plusDays(3)))
                .orElseThrow();
    }

    @Test
    void shouldM2MakeAWeekTheSumOfItsDays() {
        Reports reports = reports("sums");
        HallReport week = week(reports);
        List<ReportLine> days =
                Stream.iterate(MONDAY, day -> day.plusDays(1))
                        .limit(7)
                        .flatMap(day -> reports.day(SimulatedJournal.HALL, day).stream())
                        .map(HallReport::whole)
                        .toList();
        assertEquals(days.size(), week.lines().days().size());
        for (ToLongFunction<ReportLine> figure : SUMMED) {
            assertEquals(days.stream().mapToLong(figure).sum(), figure.applyAsLong(week.whole()));
            assertEquals(
                    figure.applyAsLong(week.whole()),
                    week.lines().queues().stream().mapToLong(figure).sum());
            assertEquals(
                    figure.applyAsLong(week.whole()),
                    week.lines().halfHours().stream().mapToLong(figure).sum());
        }
        assertFalse(week.head().running());
    }

    @Test
    void shouldM4GiveTheSameWhereverTheRowsLieAndWhateverIsKept() throws IOException {
        byte[] first = week(reports("moved")).json();
        assertArrayEquals(first, week(reports("moved")).json(), "from what another reader kept");
        assertTrue(journal.archive() > 0);
        assertArrayEquals(first, week(reports("packed")).json());
        try (Stream<Path> files = Files.walk(folder.resolve("packed"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        assertArrayEquals(first, week(reports("packed")).json(), "damaged files count for nothing");
    }

    @Test
    void shouldGoOnWithTheRunningDayAndNotWithADayOfBefore() {
        HallReport today = reports("today").day(SimulatedJournal.HALL, LAST).orElseThrow();
        assertTrue(today.head().running());
        assertTrue(today.whole().tickets().taken() > 0);
        HallReport month =
                reports("month")
                        .period(SimulatedJournal.HALL, Period.of(Period.Kind.MONTH, LAST))
                        .orElseThrow();
        List<ReportLine> days = month.lines().days();
        assertEquals(LAST.toString(), days.get(days.size() - 1).key());
        assertEquals(today.whole().tickets(), days.get(days.size() - 1).tickets());
    }

    @Test
    void shouldHaveNothingOfATimeWithoutDays() {
        Reports reports = reports("none");
        assertTrue(reports.day(SimulatedJournal.HALL, MONDAY.minusDays(1)).isEmpty());
        Period year = Period.of(Period.Kind.YEAR, LocalDate.of(2025, 5, 5));
        assertTrue(reports.period(SimulatedJournal.HALL, year).isEmpty());
    }

    @Test
    void shouldTellNothingOfClerksToWhoMayNotRead() {
        HallReport hidden = week(reports("sums")).withoutClerks();
        assertEquals(null, hidden.places().clerks());
        assertFalse(new String(hidden.json(), UTF_8).contains("clerk-"));
        assertTrue(new String(week(reports("sums")).json(), UTF_8).contains("clerk-"));
    }
}
