package io.jiaohao.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kiosk's page in a real browser, as a visitor touches it and a scanner types into it. Its
 * clock runs by itself and can be put forward; the voices of this PC are played, and what they say
 * is kept.
 */
final class VisitorPage {
    static final Path SCREENS = Programs.ROOT.resolve("system-tests/target/screens");

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    private static final String VOICES =
            """
            window.said = [];
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [{ lang: 'zh-CN' }, { lang: 'en-GB' }], cancel() {}, addEventListener() {},
              speak(utterance) { window.said.push(utterance.text); },
            } });
            """;

    private final Page page;

    private VisitorPage(Page page) {
        this.page = page;
    }

    /** A browser of this machine with its driver; close the driver. */
    record Driver(Playwright playwright, Browser browser) implements AutoCloseable {
        static Driver start() {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setHeadless(true)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run"));
            return new Driver(playwright, playwright.chromium().launch(options));
        }

        /** Debian's, from the PATH. */
        private static Path chromium() {
            return Stream.of(System.getenv("PATH").split(":"))
                    .map(folder -> Path.of(folder, "chromium"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Please install chromium"));
        }

        void closePages() {
            List.copyOf(browser.contexts()).forEach(each -> each.close());
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** A fresh browser, as high as a kiosk's screen. */
    static VisitorPage open(Driver driver, URI address) {
        return at(driver, address, "home");
    }

    /** The same, waiting for another page than the first one. */
    static VisitorPage at(Driver driver, URI address, String first) {
        Page page =
                driver.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(WIDTH, HEIGHT)
                                        .setLocale("zh-CN"))
                        .newPage();
        page.setDefaultTimeout(Patience.SOON.limit().toMillis());
        page.onPageError(error -> Figures.report("page error at %s: %s", address, error));
        page.addInitScript(VOICES);
        page.clock().install();
        page.navigate(address.toString());
        return new VisitorPage(page).at(first);
    }

    Page page() {
        return page;
    }

    /** Waits for a page of {@code docs/kiosk-page.md}. */
    VisitorPage at(String name) {
        page.waitForSelector("#stage[data-page='%s']".formatted(name));
        return this;
    }

    VisitorPage tap(String selector) {
        page.click(selector);
        return this;
    }

    /** A button by what it is, e.g. {@code matter} and {@code advice}. */
    VisitorPage tap(String kind, String id) {
        return tap("button[data-%s='%s']".formatted(kind, id));
    }

    VisitorPage type(String characters) {
        for (char each : characters.toCharArray()) {
            tap("key", String.valueOf(each));
        }
        return this;
    }

    /** What a scanner does: the keys in one go, and Enter. */
    VisitorPage scan(String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        return this;
    }

    /** Nobody touches anything for so long. */
    VisitorPage wait(int seconds) {
        page.clock().fastForward(seconds * 1_000L);
        return this;
    }

    /** The number on the result page. */
    String ticket() {
        Locator result = page.locator("main[data-ticket]");
        result.waitFor();
        return result.getAttribute("data-ticket");
    }

    /** Takes a number of a matter on a page of groups. */
    String take(String group, String matter) {
        return tap("group", group).at("sub").tap("matter", matter).at("result").ticket();
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    void awaitNone(String selector) {
        page.waitForSelector(
                selector,
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    String text(String selector) {
        return page.innerText(selector);
    }

    /** All that was read aloud. */
    List<?> said() {
        return (List<?>) page.evaluate("window.said");
    }

    VisitorPage shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
        return this;
    }
}
