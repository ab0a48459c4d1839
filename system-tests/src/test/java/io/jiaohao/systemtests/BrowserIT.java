package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path through the pages: touch, press, see. Leaves pictures in target/screens. */
class BrowserIT {
    private static final Path SCREENS = Programs.ROOT.resolve("system-tests/target/screens");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @TempDir static Path data;
    private static ServerProcess server;
    private static DeviceProcess kiosk;
    private static DeviceProcess terminal;
    private static DeviceProcess display;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(data);
        kiosk = DeviceProcess.kiosk(server);
        terminal = DeviceProcess.terminal(server);
        display = DeviceProcess.display(server);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setHeadless(true)
                                        .setArgs(QUIET));
    }

    /** Debian's, from the PATH. */
    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Please install chromium"));
    }

    @AfterAll
    static void stop() {
        Stream.<AutoCloseable>of(playwright, display, terminal, kiosk, server)
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
        List.copyOf(browser.contexts()).forEach(each -> each.close());
    }

    @Test
    void shouldTakeANumberCallItAndSeeIt() {
        Page touch = open(kiosk.http("/"), 1080, 1920);
        Page clerk = open(terminal.http("/"), 1366, 768);
        Page screen = open(display.http("/"), 1920, 1080);
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
        Page touch = open(kiosk.http("/"), 1080, 1920);
        touch.waitForSelector("button[data-group]");
        touch.click("footer button:has(span[lang=en])");
        touch.waitForSelector("html[lang=en] button[data-group]");
        shoot(touch, "kiosk-home-en");
        String number = take(touch, "help", "advice", "kiosk-en");
        assertEquals("R", number.substring(0, 1));
        assertTrue(touch.innerText("main").matches("(?s).*[A-Za-z]{4}.*"));
    }

    private static Page open(URI address, int width, int height) {
        Page page =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, height)
                                        .setLocale("zh-CN"))
                        .newPage();
        page.setDefaultTimeout(Patience.SOON.limit().toMillis());
        page.onPageError(error -> Figures.report("page error at %s: %s", address, error));
        page.navigate(address.toString());
        return page;
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

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
