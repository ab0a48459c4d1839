package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Server and browser go away and come back under a visitor's hands. */
class KioskAwayIT {
    private static RealBrowser browser;
    private VisitorsHall hall; // null where a test starts its own programs

    @BeforeAll
    static void start() {
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @AfterEach
    void close() {
        browser.closePages();
        if (hall != null) {
            hall.close();
        }
    }

    private VisitorPage open(Path ownFolder) {
        hall = VisitorsHall.start(ownFolder);
        return VisitorPage.open(browser, hall.kiosk().http("/"));
    }

    @Test
    void shouldShowTheSameNumberToAPageThatIsReloaded(@TempDir Path own) {
        VisitorPage page = open(own);
        String number = page.take("household", "household-newborn");
        long reloaded = System.nanoTime();
        page.page().reload();
        assertEquals(number, page.at("result").ticket());
        Figures.report(
                "reload -> the same number after %d ms (target 2000)",
                (System.nanoTime() - reloaded) / 1_000_000);
        assertEquals(1, hall.printed().size());
        page.tap("action", "leave").at("home").page().reload();
        page.at("home");
    }

    @Test
    void shouldFinishATouchWhosePageIsReloadedMeanwhile(@TempDir Path own) {
        VisitorPage page = open(own).tap("group", "help").at("sub");
        hall.server().program().signal("STOP");
        page.tap("matter", "advice").at("printing");
        page.page().reload();
        page.at("printing");
        hall.server().program().signal("CONT");
        String number = page.at("result").ticket();
        assertEquals(1, hall.printed().size());
        assertEquals(1, Collections.frequency(hall.printed(), number));
    }

    @Test
    void shouldComeBackToWhereTheVisitorWas(@TempDir Path own) {
        VisitorPage page = open(own).tap("tool", "large").tap("tool", "language");
        page.tap("action", "search").at("search").type("PASSPO");
        page.page().waitForSelector("button[data-matter='passport']");
        page.page().reload();
        page.at("search").page().waitForSelector("button[data-matter='passport']");
        assertEquals("large", page.page().getAttribute("#stage", "data-mode"));
        assertEquals("en", page.page().getAttribute("html", "lang"));
    }

    @Test
    void shouldSendVisitorsToTheDeskWhileNoServerAnswersAndGoOnByItself(@TempDir Path own) {
        VisitorPage page = open(own);
        int port = hall.server().devicePort();
        hall.server().kill();
        long killed = System.nanoTime();
        page.at("offline").shoot("kiosk-away-offline");
        Figures.report(
                "server gone -> the page says so after %d ms (target 2000)",
                (System.nanoTime() - killed) / 1_000_000);
        assertTrue(page.text("main").contains("左手边咨询台"));
        try (ServerProcess again =
                ServerProcess.start(hall.files().file("server.yaml"), own.resolve("data"), port)) {
            page.at("home");
            Figures.report(
                    "server ready -> the page is back after %d ms (target 2000)",
                    (System.nanoTime() - again.readyNanos()) / 1_000_000);
            page.take("help", "advice");
        }
    }

    /** Open every day but today: numbers are over, and the page says when there are again. */
    @Test
    void shouldShowTheHoursWhenTheHallIsClosed(@TempDir Path own) {
        DayOfWeek today = LocalDate.now(ZoneId.of("Asia/Shanghai")).getDayOfWeek();
        String others =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day != today)
                        .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        HallFiles files =
                HallFiles.copyTo(own)
                        .append(
                                "hall.yaml",
                                "service-hours:\n  - {days: [%s], from: \"09:00\", to: \"17:00\"}"
                                        .formatted(others));
        try (ServerProcess server =
                        ServerProcess.start(files.file("server.yaml"), own.resolve("data"), 0);
                DeviceProcess kiosk =
                        DeviceProcess.kiosk(
                                files.file("kiosk.yaml"), "127.0.0.1:" + server.devicePort())) {
            VisitorPage page = VisitorPage.at(browser, kiosk.http("/"), "closed");
            page.shoot("kiosk-away-closed");
            assertTrue(page.text("main").contains("今天不取号"), page.text("main"));
            assertTrue(page.text("main").contains("9:00–17:00"), page.text("main"));
            assertTrue(page.text("main").contains("下次取号：明日 9:00 起"), page.text("main"));
        }
    }
}
