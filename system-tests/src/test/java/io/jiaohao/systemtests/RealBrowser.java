package io.jiaohao.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's chromium without a window. Pictures of its pages go to target/screens. */
final class RealBrowser implements AutoCloseable {
    private static final Path SCREENS = Programs.ROOT.resolve("system-tests/target/screens");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--autoplay-policy=no-user-gesture-required", // as the hall's browser
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private RealBrowser(Playwright playwright) {
        this.playwright = playwright;
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setHeadless(true)
                                        .setArgs(QUIET));
    }

    static RealBrowser start() {
        return new RealBrowser(
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** From the PATH. */
    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Please install chromium"));
    }

    /** A page without an address yet, in a context of its own. */
    Page newPage(int width, int height) {
        Page page = newContext(width, height).newPage();
        page.setDefaultTimeout(Patience.SOON.limit().toMillis());
        page.onPageError(error -> Figures.report("page error at %s: %s", page.url(), error));
        return page;
    }

    /** What pages have in common that remember the same. */
    BrowserContext newContext(int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    }

    /** One with options of its own. */
    BrowserContext newContext(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    Page open(URI address, int width, int height) {
        Page page = newPage(width, height);
        page.navigate(address.toString());
        return page;
    }

    /** Leaves a picture of what the page shows. */
    static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    void closePages() {
        List.copyOf(browser.contexts()).forEach(each -> each.close());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
