package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.RealBrowser.shoot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path through the pages: touch, press, see. Leaves pictures in target/screens. */
class BrowserIT {
    @TempDir static Path data;
    private static ServerProcess server;
    private static DeviceProcess kiosk;
    private static DeviceProcess terminal;
    private static DeviceProcess display;
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(data);
        kiosk = DeviceProcess.kiosk(server);
        terminal = DeviceProcess.terminal(server);
        display = DeviceProcess.display(server);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        Stream.<AutoCloseable>of(browser, display, terminal, kiosk, server)
                .forEach(BrowserIT::close);
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @Test
    void shouldTakeANumberCallItAndSeeIt() {
        Page touch = browser.open(kiosk.http("/"), 1080, 1920);
        Page clerk = browser.open(terminal.http("/"), 1366, 768);
        Page screen = browser.open(display.http("/"), 1920, 1080);
        touch.waitForSelector("button[data-group]");
        shoot(touch, "kiosk-home");
        clerk.waitForSelector("form[data-form=open] button:not([disabled])");
        shoot(clerk, "terminal-sign-in");
        shoot(screen, "hall-idle");

        String number = take(touch, "housing", "real-estate", "kiosk-zh");
        signIn(clerk);
        long pressed = System.nanoTime();
        clerk.click("button[data-action=next]");
        screen.waitForSelector(
                "[data-call][data-number='%s'][data-counter='1'][data-now]".formatted(number));
        Figures.report(
                "press of next -> call on the hall page after %d ms",
                (System.nanoTime() - pressed) / 1_000_000);
        clerk.waitForSelector("[data-ticket='%s']".formatted(number));
        shoot(clerk, "terminal-called");
        shoot(screen, "hall-calling");
        serveOnTheBar(clerk);
    }

    /** The narrow page beside the clerk's own program. */
    private static void serveOnTheBar(Page clerk) {
        clerk.setViewportSize(380, 640);
        shoot(clerk, "terminal-bar");
        finish(clerk);
        shoot(clerk, "terminal-bar-empty");
    }

    @Test
    void shouldTakeANumberInEnglish() {
        Page touch = browser.open(kiosk.http("/"), 1080, 1920);
        touch.waitForSelector("button[data-group]");
        touch.click("footer button:has(span[lang=en])");
        touch.waitForSelector("html[lang=en] button[data-group]");
        shoot(touch, "kiosk-home-en");
        String number = take(touch, "help", "advice", "kiosk-en");
        assertEquals("R", number.substring(0, 1));
        assertTrue(touch.innerText("main").matches("(?s).*[A-Za-z]{4}.*"));
    }

    private static String take(Page touch, String group, String matter, String name) {
        touch.click("button[data-group='%s']".formatted(group));
        Locator tile = touch.locator("button[data-matter='%s']".formatted(matter));
        tile.waitFor();
        shoot(touch, name + "-matters");
        tile.click();
        Locator result = touch.locator("[data-ticket]");
        result.waitFor();
        shoot(touch, name + "-done");
        return result.getAttribute("data-ticket");
    }

    private static void signIn(Page clerk) {
        clerk.fill("form[data-form=open] [name=counter]", "1");
        clerk.fill("form[data-form=open] [name=clerk]", "clerk-1");
        clerk.fill("form[data-form=open] [name=pin]", "1001");
        clerk.click("button[data-action=open]");
        clerk.waitForSelector("button[data-action=next]:not([disabled])");
        shoot(clerk, "terminal-open");
    }

    private static void finish(Page clerk) {
        clerk.click("button[data-action=start]");
        clerk.click("button[data-action=finish]:not([disabled])");
        clerk.waitForSelector("[data-ticket]", detached());
    }

    private static Page.WaitForSelectorOptions detached() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
