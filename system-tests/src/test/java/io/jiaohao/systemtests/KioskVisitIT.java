package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One visitor after the other: modes, voice, time-outs, and nothing left for the next one. */
class KioskVisitIT {
    @TempDir static Path folder;
    private static VisitorsHall hall;
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        hall = VisitorsHall.start(folder);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        hall.close();
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    private static VisitorPage open() {
        return VisitorPage.open(browser, hall.kiosk().http("/"));
    }

    private static String mode(VisitorPage page) {
        return page.page().getAttribute("#stage", "data-mode");
    }

    private static String language(VisitorPage page) {
        return page.page().getAttribute("html", "lang");
    }

    private static VisitorPage withAllModes() {
        VisitorPage page = open().tap("tool", "large").tap("tool", "low").tap("tool", "language");
        page.page().waitForSelector("html[lang=en]");
        page.tap("tool", "voice");
        assertEquals("large low voice", mode(page));
        return page;
    }

    private static void assertFresh(VisitorPage page) {
        page.at("home");
        assertEquals("", mode(page));
        assertEquals("zh-CN", language(page));
        assertTrue(page.text("h1").contains("您要办什么？"));
    }

    @Test
    void shouldForgetTheModesOfWhoLeaves() {
        VisitorPage page = withAllModes().shoot("kiosk-visit-all-modes");
        page.tap("group", "help").tap("group", "help").at("sub");
        page.tap("matter", "advice").tap("matter", "advice").at("result");
        page.shoot("kiosk-visit-all-modes-result");
        page.tap("action", "leave").tap("action", "leave");
        assertFresh(page);
    }

    @Test
    void shouldForgetTheModesOfWhoWalksAway() {
        VisitorPage page = withAllModes();
        page.wait(91).page().waitForSelector("[role=alertdialog]");
        page.wait(31);
        assertFresh(page);
    }

    @Test
    void shouldKeepTheModesWhileTheVisitorGoesAbout() {
        VisitorPage page = open().tap("tool", "large").tap("tool", "language");
        page.tap("group", "help").at("sub").tap("action", "back").at("home");
        assertEquals("large", mode(page));
        assertEquals("en", language(page));
    }

    @Test
    void shouldHaveEveryTargetBelowInLowReach() {
        VisitorPage page = open().tap("tool", "low");
        for (String step : List.of("home", "search", "checkin")) {
            if (!step.equals("home")) {
                page.tap("action", step.equals("checkin") ? "ticket" : step).at(step);
            }
            for (var button : page.page().locator("#stage button").all()) {
                BoundingBox box = button.boundingBox();
                assertTrue(box.y >= 1920 * 0.45, step + ": " + button.innerText());
            }
            if (!step.equals("home")) {
                page.tap("action", "back").at("home");
            }
        }
    }

    @Test
    void shouldReadBeforeItChoosesInVoiceMode() {
        VisitorPage page = open().tap("tool", "voice");
        page.tap("group", "insurance");
        page.page().waitForSelector("button[data-group='insurance'][data-heard]");
        page.at("home");
        assertTrue(page.said().toString().contains("您要办什么？"), page.said().toString());
        assertTrue(page.said().toString().contains("社保 · 医保"), page.said().toString());
        page.tap("group", "insurance").at("sub");
        assertTrue(page.said().toString().contains("社保 · 医保：办哪一项？"), page.said().toString());
        page.tap("action", "back").at("sub").tap("action", "back").at("home");
    }

    @Test
    void shouldAskBeforeItGoesHome() {
        VisitorPage page = open().tap("group", "household").at("sub").wait(59);
        assertFalse(page.has("[role=alertdialog]"));
        page.wait(2).page().waitForSelector("[role=alertdialog]");
        page.shoot("kiosk-visit-timeout").tap("action", "stay");
        page.awaitNone("[role=alertdialog]");
        page.at("sub").wait(61).page().waitForSelector("[role=alertdialog]");
        page.wait(31).at("home");
    }

    @Test
    void shouldWaitLongerForWhoNeedsLargeText() {
        VisitorPage page = open().tap("tool", "large").wait(80);
        assertFalse(page.has("[role=alertdialog]"));
        page.wait(11).page().waitForSelector("[role=alertdialog]");
    }

    @Test
    void shouldGoHomeHalfAMinuteAfterThePaper() {
        VisitorPage page = open();
        page.take("household", "id-card-lost");
        page.wait(20).at("result").tap("h1").wait(20).at("result"); // a touch begins it anew
        page.wait(11).at("home");
    }

    @Test
    void shouldSayWhereAPersonIsAndComeBack() {
        VisitorPage page = open().tap("group", "household").at("sub").tap("action", "help");
        assertTrue(page.at("help").text("main").contains("左手边咨询台"));
        page.tap("action", "back").at("sub");
    }
}
