package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** The page of a hall screen as outsiders know it: its calls, newest first, and which are amber. */
final class HallPage {
    private static final String NUMBERS =
            "() => [...document.querySelectorAll('[data-call]')].map((each) => each.dataset.number)";
    private static final String ARE =
            "(wanted) => JSON.stringify([...document.querySelectorAll('[data-call]')]"
                    + ".map((each) => each.dataset.number)) === JSON.stringify(wanted)";
    private static final String LOG =
            """
            window.amber = [];
            new MutationObserver(() => {
              const calls = [...document.querySelectorAll('[data-call][data-now]')].reverse();
              if (calls.length === 0 || calls.map((each) => each.dataset.call).join() === window.last) return;
              window.last = calls.map((each) => each.dataset.call).join();
              amber.push(...calls.map((each) => each.dataset.number));
            }).observe(document, { subtree: true, childList: true, attributes: true });
            """;

    private final Page page;

    private HallPage(Page page) {
        this.page = page;
    }

    static HallPage open(RealBrowser browser, DeviceProcess display) {
        Page page = browser.newPage(1920, 1080);
        page.addInitScript(LOG);
        page.navigate(display.http("/").toString());
        page.waitForSelector("#stage header h1:not(:empty)");
        return new HallPage(page);
    }

    Page page() {
        return page;
    }

    /** The numbers on it. */
    @SuppressWarnings("unchecked") // what the script gives
    List<String> numbers() {
        return (List<String>) page.evaluate(NUMBERS);
    }

    /** Waits until these numbers are on it and no others; gives the nanoseconds since then. */
    long awaitNumbers(List<String> wanted, long since) {
        try {
            page.waitForFunction(ARE, wanted);
        } catch (RuntimeException e) {
            throw new AssertionError("Expected %s, but %s".formatted(wanted, numbers()), e);
        }
        return System.nanoTime() - since;
    }

    void awaitAmber(String number) {
        page.waitForSelector("[data-call][data-number='%s'][data-now]".formatted(number));
    }

    void awaitGone(String number) {
        page.waitForSelector(
                "[data-number='%s']".formatted(number),
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** All that were ever amber since the page was loaded, oldest first. */
    @SuppressWarnings("unchecked") // what the script gives
    List<String> everAmber() {
        return (List<String>) page.evaluate("() => amber");
    }
}
