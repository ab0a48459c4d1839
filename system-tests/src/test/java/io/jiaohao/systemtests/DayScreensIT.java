package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every state of the page of a day's figures, UX.md section 6, in both languages, on the journal of
 * made-up days: pictured in target/screens and held to section 10.
 */
class DayScreensIT {
    private static final Path CONFIG = Programs.ROOT.resolve("config/street-office");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final String FRIDAY = "2026-11-20";
    private static final String SATURDAY = "2026-11-21";
    private static final int VISITORS = 150;

    @TempDir private static Path folder;
    private static ServerProcess server;
    private static RealBrowser browser;

    @BeforeAll
    static void start() throws Exception {
        Path data = folder.resolve("data");
        Path own = folder.resolve("server.yaml");
        Files.copy(CONFIG.resolve("hall.yaml"), folder.resolve("hall.yaml"));
        Files.writeString(
                own, Files.readString(CONFIG.resolve("server.yaml")) + "\ndemo-people: true\n");
        RecordedWeek.write(
                CONFIG.resolve("hall.yaml"), new HallId("liuqiao"), data, MONDAY, 5, VISITORS);
        server = ServerProcess.start(own, data, 0);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static String named(String state, String language) {
        return "dash-day" + state + (language.equals("en") ? "-en" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldMeetTheSpecification(String language) {
        Walk walk = new Walk();
        Shown shown = Shown.of(Limits.DASHBOARD, language);
        DayPage day = DayPage.open(browser, server, language);
        walk.see(day.show(FRIDAY, "day", "ready").page(), named("", language), shown);
        day.press("[data-as-table=waits]").press("[data-as-table=spread]");
        day.press("[data-as-table=parts]").press("[data-place=clerks]").press("[data-export]");
        walk.see(day.page(), named("-tables", language), shown);
        walk.see(day.show(FRIDAY, "week", "ready").page(), named("-week", language), shown);
        day.press("[data-part=days]");
        walk.see(day.page(), named("-week-days", language), shown);
        walk.see(day.show(FRIDAY, "year", "ready").page(), named("-year", language), shown);
        walk.see(day.show(SATURDAY, "day", "ready").page(), named("-empty", language), shown);
        walk.see(
                day.changed(DayScreensIT::running).show(FRIDAY, "day", "ready").page(),
                named("-running", language),
                shown);
        walk.see(
                day.changed(DayScreensIT::withoutClerks).show(FRIDAY, "day", "ready").page(),
                named("-no-clerks", language),
                shown);
        walk.see(
                day.answering(500).show(FRIDAY, "day", "failed").page(),
                named("-failed", language),
                shown);
        walk.see(
                day.answering(403).show(FRIDAY, "day", "denied").page(),
                named("-denied", language),
                shown);
        walk.see(
                day.silent().show(FRIDAY, "day", "loading").page(),
                named("-loading", language),
                shown);
        assertEquals(List.of(), day.faults());
        walk.end();
    }

    private static void running(ObjectNode figures) {
        ((ObjectNode) figures.at("/report/head")).put("running", true);
        ((ObjectNode) figures.at("/report/whole/tickets")).put("stillHere", 23);
    }

    private static void withoutClerks(ObjectNode figures) {
        ((ObjectNode) figures.at("/report/places")).putNull("clerks");
        figures.at("/report/places/windows")
                .forEach(each -> ((ObjectNode) each.path("work")).remove("staff"));
    }

    @Test
    void shouldShowWhatTheServerCounts() {
        DayPage day = DayPage.open(browser, server, "en").show(FRIDAY, "day", "ready");
        ObjectNode figures = day.figures("/day/figures?day=" + FRIDAY);
        assertEquals(figures.at("/report/whole/tickets/taken").asText(), day.figure("taken"));
        assertEquals(figures.at("/report/whole/tickets/served").asText(), day.figure("served"));
        assertTrue(figures.at("/report/whole/tickets/taken").asInt() > VISITORS / 2);
        day.press("[data-as-table=spread]");
        assertEquals(9, day.page().querySelectorAll("[data-table=spread] tbody tr").size());
        assertEquals(
                figures.at("/report/whole/waits/bins/0").asText(),
                day.page().textContent("[data-table=spread] tbody tr:first-child td"));
    }

    @Test
    void shouldDrawNoLineAcrossTheBreak() {
        DayPage day = DayPage.open(browser, server, "en").show(FRIDAY, "day", "ready");
        day.press("[data-as-table=waits]");
        String halves = day.page().textContent("[data-table=waits] tbody");
        assertTrue(halves.contains("11:30") && halves.contains("13:30"), halves);
        assertEquals(
                "transparent",
                day.page()
                        .evaluate(
                                """
                        async () => {
                          const { Chart } = await import('/site/chart.js');
                          document.querySelector('[data-as-table=waits]').click();
                          await new Promise(requestAnimationFrame);
                          const chart = Chart.getChart(document.querySelector('[data-chart=waits] canvas'));
                          const at = chart.data.labels.indexOf('11:30');
                          return chart.data.datasets[0].segment.borderColor({ p0DataIndex: at, p1DataIndex: at + 1 })
                            ?? (chart.data.labels[at + 1] === '13:30' ? 'drawn' : 'transparent');
                        }
                        """));
    }

    @Test
    void shouldGoToOtherTimesAndBack() {
        DayPage day = DayPage.open(browser, server, "zh-CN").show(FRIDAY, "day", "ready");
        day.press("[data-go=before]").await("ready");
        day.page().waitForSelector("[data-span='2026-11-19/2026-11-19']");
        day.press("[data-period=week]");
        day.page().waitForSelector("[data-span='2026-11-16/2026-11-22']");
        day.page().goBack();
        day.page().waitForSelector("[data-span='2026-11-19/2026-11-19']");
        day.press("[data-language=en]");
        day.page().waitForSelector("[data-kpi=taken] h3:has-text('Taken')");
    }

    @Test
    void shouldExportWhatItShows() throws Exception {
        DayPage day = DayPage.open(browser, server, "zh-CN").show(FRIDAY, "month", "ready");
        for (String format : List.of("xlsx", "csv", "csv-gb18030", "monthly")) {
            day.press("[data-export]");
            Download file =
                    day.page()
                            .waitForDownload(() -> day.press("[data-format=%s]".formatted(format)));
            assertTrue(
                    file.suggestedFilename().startsWith("liuqiao-2026-11-01-2026-11-30."),
                    file.suggestedFilename());
            assertTrue(Files.size(file.path()) > 1_000, format);
        }
    }

    @Test
    void shouldAskWhoItIsAndLetNoGuideIn() {
        SiteClient nobody = new SiteClient(server);
        assertEquals(401, nobody.get("/day/figures?day=" + FRIDAY).status());
        assertEquals(401, nobody.get("/day/export?day=" + FRIDAY).status());
        SiteClient guide = new SiteClient(server);
        guide.signIn("guide", "demo-guide");
        assertEquals(403, guide.get("/day/figures?day=" + FRIDAY).status());
        assertEquals(403, guide.get("/day/export?day=" + FRIDAY).status());
    }

    @Test
    void shouldPrintOnPaper() throws Exception {
        DayPage day = DayPage.open(browser, server, "zh-CN").show(FRIDAY, "day", "ready");
        byte[] pdf =
                day.page()
                        .pdf(
                                new Page.PdfOptions()
                                        .setPreferCSSPageSize(true)
                                        .setPrintBackground(true));
        Path screens = Programs.ROOT.resolve("system-tests/target/screens");
        Files.write(Files.createDirectories(screens).resolve("dash-day-print.pdf"), pdf);
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        long pages = text.split("/Type /Page\\b", -1).length - 1L;
        assertTrue(pages >= 1 && pages <= 4, "pages=" + pages);
        day.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(day.page().isHidden(".top") && day.page().isHidden("[data-export]"));
        assertTrue(day.page().isVisible(".printed:not(:empty)"), "whose figures they are");
    }
}
