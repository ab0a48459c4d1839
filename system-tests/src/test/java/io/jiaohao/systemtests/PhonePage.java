package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;

/** A ticket's page on a phone, with a spy in the place of what vibrates and sounds. */
final class PhonePage {
    static final int WIDTH = 390;
    static final int HEIGHT = 844;

    private static final String SPY =
            """
            window.felt = [];
            window.heard = 0;
            navigator.vibrate = (pattern) => { felt.push([pattern].flat().join()); return true; };
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...when) { window.heard += 1; return start.apply(this, when); };
            """;

    private final Page page;

    private PhonePage(Page page) {
        this.page = page;
    }

    static PhonePage open(RealBrowser browser, URI address) {
        Page page = browser.newPage(WIDTH, HEIGHT);
        page.addInitScript(SPY);
        page.navigate(address.toString());
        return new PhonePage(page);
    }

    Page page() {
        return page;
    }

    void await(String state) {
        page.waitForSelector("[data-state='%s']".formatted(state));
    }

    /** Waits until it follows. */
    PhonePage live() {
        page.waitForSelector("main[data-live]");
        return this;
    }

    void awaitGone(String selector) {
        page.waitForSelector(
                selector, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** What the phone did, one text for each time it vibrated. */
    @SuppressWarnings("unchecked") // what the script gives
    List<String> felt() {
        return (List<String>) page.evaluate("() => felt");
    }

    void awaitFelt(int times) {
        page.waitForFunction("(times) => felt.length >= times", times);
    }

    void awaitHeard() {
        page.waitForFunction("() => heard > 0");
    }

    int heard() {
        return (Integer) page.evaluate("() => heard");
    }

    /** The text of a part of the page. */
    String text(String selector) {
        return page.textContent(selector).replaceAll("\\s+", " ").strip();
    }

    void awaitText(String selector, String wanted) {
        page.waitForFunction(
                "([selector, wanted]) => document.querySelector(selector)?.textContent"
                        + ".replace(/\\s+/g, ' ').includes(wanted)",
                List.of(selector, wanted));
    }

    void close() {
        page.context().close();
    }
}
