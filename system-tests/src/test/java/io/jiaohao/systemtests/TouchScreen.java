package io.jiaohao.systemtests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A kiosk's screen: a browser whose page can be taken away. Used by one thread. */
final class TouchScreen implements AutoCloseable {
    static final String HOME = "home";
    static final String PRINTING = "printing";
    static final String RESULT = "result";
    static final String OFFLINE = "offline";
    static final String REFUSED = "refused";

    /** The page's own name; nothing before it is drawn. */
    private static final String WHERE =
            "() => document.querySelector('[data-page]')?.dataset.page ?? ''";

    /** Tells of each number as soon as the page tells its program that the visitor sees it. */
    private static final String TELL_WHAT_IS_SEEN =
            """
            const send = window.fetch;
            const numbers = new Map();
            window.fetch = async (url, options) => {
              const touch = options?.body ? JSON.parse(options.body).touch : null;
              if (String(url).endsWith('/act/shown')) window.numberSeen(numbers.get(touch));
              const answer = await send(url, options);
              if (String(url).endsWith('/act/take') && answer.ok) {
                numbers.set(touch, (await answer.clone().json()).ticket.number);
              }
              return answer;
            };""";

    private final RealBrowser browser;
    private final BrowserContext context;
    private final URI address;
    private final List<String> seen = new ArrayList<>();
    private Page page; // replaced by giveBack()
    private int confirmed; // how many numbers the program knows to be seen

    /**
     * @param width in pixels; the height is that of a standing screen
     */
    TouchScreen(URI address, int width) {
        this.address = address;
        browser = RealBrowser.start();
        context = browser.newContext(width, width * 16 / 9);
        context.exposeFunction("numberSeen", number -> seen.add(String.valueOf(number[0])));
        context.addInitScript(TELL_WHAT_IS_SEEN);
        page = newPage();
    }

    private Page newPage() {
        Page fresh = context.newPage();
        fresh.setDefaultTimeout(Patience.SOON.limit().toMillis());
        fresh.onResponse(
                response -> {
                    if (response.url().endsWith("/act/shown")) {
                        confirmed++;
                    }
                });
        fresh.navigate(address.toString());
        return fresh;
    }

    /** The browser is gone, with whatever the visitor was about to do. */
    void takeAway() {
        page.close();
    }

    void giveBack() {
        page = newPage();
    }

    String where() {
        return (String) page.evaluate(WHERE);
    }

    /** Waits for one of some pages, and tells which it is. */
    String await(Set<String> expected) {
        try {
            page.waitForFunction(
                    "expected => expected.includes((%s)())".formatted(WHERE),
                    List.copyOf(expected));
        } catch (PlaywrightException e) {
            throw new AssertionError("Expected %s, but was %s".formatted(expected, where()), e);
        }
        return where();
    }

    /** A finger on a tile. */
    void touch(String matter) {
        page.click("button[data-matter='%s']".formatted(matter));
    }

    /** The number on the page, once the program knows that it is seen. */
    String number(int confirmedBefore) {
        page.waitForCondition(() -> confirmed > confirmedBefore);
        return page.locator("[data-ticket]").getAttribute("data-ticket");
    }

    /** How many numbers the program knows to be seen. */
    int confirmed() {
        return confirmed;
    }

    /** Every number that was on the page, if only for the moment before it was taken away. */
    List<String> seen() {
        return seen;
    }

    /** All words on the page. */
    String words() {
        return page.innerText("body");
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    void press(String selector) {
        page.click(selector);
    }

    void shoot(String name) {
        RealBrowser.shoot(page, name);
    }

    /** The visitor goes, and the next one comes: to a page that remembers nobody. */
    void nextVisitor() {
        page.evaluate("() => localStorage.clear()");
        page.reload();
    }

    @Override
    public void close() {
        browser.close();
    }
}
