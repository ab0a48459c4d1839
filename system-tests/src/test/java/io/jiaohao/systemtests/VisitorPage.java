package io.jiaohao.systemtests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;

/**
 * The kiosk's page in a real browser, as a visitor touches it and a scanner types into it. Its
 * clock runs by itself and can be put forward; the voices of this PC are played, and what they say
 * is kept.
 */
final class VisitorPage {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    /** This PC has no voices; where one has, the page has one tool more. Keeps what is said. */
    static final String VOICES =
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

    /** A fresh browser, as high as a kiosk's screen. */
    static VisitorPage open(RealBrowser browser, URI address) {
        return at(browser, address, "home");
    }

    /** The same, waiting for another page than the first one. */
    static VisitorPage at(RealBrowser browser, URI address, String first) {
        Page page = browser.newPage(WIDTH, HEIGHT);
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
        RealBrowser.shoot(page, name);
        return this;
    }
}
