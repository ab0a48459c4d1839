package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.domain.state.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar in {@code hall.yaml}, and what is wrong with one (H1, H2, H6, T1, T2). */
class CalendarConfigTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final String GOOD =
            """
            id: test
            name: {en: Test}
            timezone: Asia/Shanghai
            languages: [en]
            zones: [{id: west, name: {en: West}}]
            pause-reasons: [{id: lunch, name: {en: Lunch}}]
            queues: [{id: desk, name: {en: Desk}}]
            counters: [{id: one, zone: west, queues: [desk]}]
            matters:
              - {id: help, queue: desk, name: {en: Help}, department: {en: Hall}}
              - {id: form, queue: desk, name: {en: Form}, department: {en: Hall}, when-full: {en: Book.}}
            """;

    /** Hours, service hours, every kind of date; nothing is wrong with it. */
    private static final String FULL =
            GOOD
                    + """
                    hours:
                      - {days: [mon, thu], from: "08:00", to: "11:30", cap: 60}
                      - {days: [mon, thu], from: "13:30", to: "16:30"}
                    service-hours:
                      - {days: [mon, thu], from: "08:30", to: "17:00"}
                    seasons:
                      - {from: "07-01", to: "09-30", service-hours: [{days: [mon], from: "15:00", to: "18:00"}]}
                      - {from: "12-20", to: "01-10", hours: [{days: [mon], from: "09:00", to: "12:00"}]}
                    holidays:
                      - {from: 2026-10-01, to: 2026-10-07, name: {en: National Day}}
                      - {from: 2027-01-01, to: 2027-01-03, name: {en: New Year}}
                    working-days:
                      - {date: 2026-10-10, as: thu}
                      - {date: 2026-09-20}
                    special-days:
                      - {date: 2026-11-24, name: {en: Fair}, hours: [{from: "09:00", to: "10:00"}]}
                      - {date: 2026-11-26, hours: []}
                    """;

    @TempDir private Path folder;

    private HallPlan read(String yaml) throws IOException {
        Path file = folder.resolve("hall.yaml");
        Files.writeString(file, yaml);
        return HallConfig.read(file).plan();
    }

    private static String takes(Calendar calendar, LocalDate date) {
        return show(calendar.on(date).takeIntervals(null));
    }

    private static String show(List<Interval> intervals) {
        return String.join(
                " ",
                intervals.stream().map(each -> each.fromMinute() + "-" + each.toMinute()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 480-690 810-990, 510-1020",
        "2026-10-10, 480-690 810-990, 510-1020", // as a Thursday
        "2026-09-20, 900-1050, 900-1080", // as a Monday, in the season
        "2026-12-28, 540-720, 540-720",
        "2026-10-05, '', ''",
        "2026-11-24, 540-600, 540-600",
        "2026-11-26, '', ''",
    })
    void shouldH1ReadTheCalendar(LocalDate date, String take, String service) throws IOException {
        Calendar calendar = read(FULL).calendar();
        assertEquals(take, takes(calendar, date));
        assertEquals(service, show(calendar.serviceIntervals(date)));
    }

    @Test
    void shouldT1ReadTheCapOfAnInterval() throws IOException {
        assertEquals(60, read(FULL).calendar().on(MONDAY).takeIntervals(null).get(0).cap());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 510-690 810-990",
        "last-number: 15m, 510-705 810-1005",
        "last-number: 0m, 510-720 810-1020",
    })
    void shouldH2GiveTheLastNumberBeforeTheServiceEnds(String line, String take)
            throws IOException {
        assertEquals(take, takes(read(GOOD + OFFICE + line).calendar(), MONDAY));
    }

    private static final String OFFICE =
            "service-hours: [{from: \"08:30\", to: \"12:00\"}, {from: \"13:30\", to: \"17:00\"}]\n";

    @Test
    void shouldH6GiveTheFirstNumberBeforeTheServiceBegins() throws IOException {
        Calendar calendar = read(GOOD + OFFICE + "numbers-before: 30m").calendar();
        assertEquals("480-690 780-990", takes(calendar, MONDAY));
        assertEquals("510-720 810-1020", show(calendar.serviceIntervals(MONDAY)));
    }

    @Test
    void shouldH6BeginAtMidnightAtTheEarliest() throws IOException {
        String night = "service-hours: [{from: \"00:10\", to: \"02:00\"}]\nnumbers-before: 30m";
        assertEquals("0-90", takes(read(GOOD + night).calendar(), MONDAY));
    }

    @Test
    void shouldT2ReadWhatElseAVisitorCanDo() throws IOException {
        var matters = read(GOOD + "when-full: {en: Come again.}").catalogue().matters();
        assertEquals(text("Come again."), matters.get(0).terms().whenFull());
        assertEquals(text("Book."), matters.get(1).terms().whenFull());
    }

    private static Text text(String english) {
        return new Text(Map.of("en", english));
    }

    /** Every sample hall that closes at all is closed on National Day and works for it. */
    @ParameterizedTest
    @CsvSource({"street-office", "district-centre"})
    void shouldH1KeepTheHolidaysOfTheSampleHalls(String name) {
        HallPlan plan = HallConfig.read(Path.of("..", "config", name, "hall.yaml")).plan();
        Calendar calendar = plan.calendar();
        assertEquals("", takes(calendar, LocalDate.parse("2026-10-07")));
        assertEquals(
                takes(calendar, LocalDate.parse("2026-10-08")),
                takes(calendar, LocalDate.parse("2026-10-10")));
        assertTrue(
                plan.catalogue().matters().stream()
                        .map(matter -> Objects.requireNonNull(matter.terms().whenFull()))
                        .allMatch(words -> words.in("zh-CN").isPresent()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what stands there | what comes instead | key | reason
                "cap: 60 | cap: 0 | hours[0].cap | at least 1, but was 0",
                "to: \"11:30\" | to: \"13:31\" | hours[1].from | overlaps hours[0] on [MONDAY, THURSDAY]",
                "\"08:30\", to: \"17:00\" | \"18:30\", to: \"19:00\" | hours[0] | is outside the service hours on [MONDAY, THURSDAY]",
                "{days: [mon, thu], from: \"13:30\" | {days: [], from: \"13:30\" | hours[1].days | at least one day",
                "{days: [mon, thu], from: \"13:30\" | {days: [~], from: \"13:30\" | hours[1].days[0] | is empty",
                "{days: [mon, thu], from: \"08:30\" | {days: [mon], from: \"08:30\" | hours[1] | outside the service hours on [THURSDAY]",
                "to: \"17:00\" | to: \"17:00\", cap: 5 | service-hours[0].cap | belongs to hours",
                "to: \"18:00\" | to: \"15:20\" | seasons[0].service-hours[0].to | leaves no time for numbers: the last is given 30 minutes before",
                "from: \"07-01\" | from: \"02-30\" | seasons[0].from | must be a day like \"07-01\", but was \"02-30\"",
                "from: \"07-01\", | # | seasons[0].from | is missing",
                "to: \"09-30\" | to: \"9-30\" | seasons[0].to | must be a day like",
                "to: \"09-30\" | to: \"12-20\" | seasons[1].from | 2028-12-20 is in seasons[0] too",
                "to: \"01-10\" | to: \"07-01\" | seasons[1].from | 2028-07-01 is in seasons[0] too",
                ", hours: [{days: [mon], from: \"09:00\", to: \"12:00\"}] | # | seasons[1] | needs hours or service-hours",
                "to: 2026-10-07 | to: 2026-09-30 | holidays[0].to | must not be before from",
                "to: 2027-01-03 | to: 2026-12-31 | holidays[1].to | must not be before from",
                "to: 2026-10-07 | to: 2026-10-32 | holidays[0].to | must be a date like 2026-10-01",
                "from: 2026-10-01 | from: 10-01 | holidays[0].from | must be a date like",
                "from: 2027-01-01 | from: 2026-10-07 | holidays[1].from | 2026-10-07 is in holidays[0] too",
                "{en: National Day} | {zh-CN: 国庆节} | holidays[0].name | has no text in en",
                ", name: {en: National Day} | # | holidays[0].name | is missing",
                "date: 2026-09-20 | date: 2026-10-10 | working-days[1].date | 2026-10-10 is in working-days[0] too",
                "date: 2026-10-10 | date: 2026-11-31 | working-days[0].date | must be a date like",
                "as: thu | as: fri | working-days[0].as | FRIDAY has no hours",
                "as: thu | as: friday | working-days[0].as | must be one of mon, tue",
                "{date: 2026-09-20} | {date: 2026-09-20, as: thu} | working-days[1].as | THURSDAY has no hours",
                "date: 2026-11-26 | date: 2026-11-24 | special-days[1].date | 2026-11-24 is in special-days[0] too",
                "date: 2026-11-26 | date: tomorrow | special-days[1].date | must be a date like",
                ", hours: []} | } | special-days[1] | needs hours or service-hours",
                "hours: [] | hours: [~] | special-days[1].hours[0] | is empty",
                "{en: Fair} | {fr: Foire} | special-days[0].name | has no text in en",
                "[{from: \"09:00\", to: \"10:00\"}] | [{days: [tue], from: \"09:00\", to: \"10:00\"}] | special-days[0].hours[0].days | the date is one day",
                "holidays: | holydays: | holydays | there is no such key",
                "{en: Book.} | {fr: Réservez.} | matters[1].when-full | has no text in en",
                "{en: Form}, | {en: Form}, hours: [{from: \"09:00\", to: \"10:00\"}, {from: \"09:59\", to: \"10:30\"}], | matters[1].hours[1].from | overlaps matters[1].hours[0]",
                "{en: Form}, | {en: Form}, hours: [{days: [sat], from: \"09:00\", to: \"10:00\"}], | matters[1].hours[0] | is outside the service hours on [SATURDAY]",
            })
    void shouldNameKeyAndReason(String there, String instead, String key, String reason) {
        assertTrue(FULL.contains(there), there);
        int line = FULL.indexOf(there);
        assertRefused(
                FULL.substring(0, line)
                        + (instead.equals("#") ? "" : instead)
                        + FULL.substring(line + there.length()),
                key,
                reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numbers-before: 30m | numbers-before | counts only where service-hours stand without hours",
                "last-number: 30m | last-number | counts only where",
                "numbers-before: 90s | numbers-before | must be whole minutes",
                "last-number: 25h | last-number | at most 24h",
                "last-number: -5m | last-number | must be a duration like",
                "when-full: {fr: Revenez} | when-full | has no text in en",
                "seasons: [~] | seasons[0] | is empty",
                "holidays: [~] | holidays[0] | is empty",
                "working-days: [~] | working-days[0] | is empty",
                "special-days: [~] | special-days[0] | is empty",
                "service-hours: [~] | service-hours[0] | is empty",
                "hours: [~] | hours[0] | is empty",
            })
    void shouldNameKeyAndReasonOfWhatIsAdded(String line, String key, String reason) {
        assertRefused(GOOD + line + "\n", key, reason);
    }

    private void assertRefused(String yaml, String key, String reason) {
        ConfigException failure = assertThrows(ConfigException.class, () -> read(yaml));
        assertTrue(
                failure.problems().stream()
                        .anyMatch(
                                problem ->
                                        problem.key().equals(key)
                                                && problem.reason().contains(reason)),
                () -> Arrays.toString(failure.problems().toArray()));
    }
}
