package io.jiaohao.systemtests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.jiaohao.systemtests.ux.Limits;

/** A clerk's page in a browser, in the words of a clerk. Used by one thread. */
record TerminalPage(Page page) {
    /** UX.md section 5. */
    enum Face {
        PANEL(380, 640, Limits.CLERK_PANEL),
        BAR(760, 64, Limits.CLERK_BAR),
        PAGE(1366, 768, Limits.CLERK_PAGE);

        private final int width;
        private final int height;
        private final Limits limits;

        Face(int width, int height, Limits limits) {
            this.width = width;
            this.height = height;
            this.limits = limits;
        }

        /** A page of its size, without an address yet. */
        Page newPage(RealBrowser browser) {
            return browser.newPage(width, height);
        }

        /** What UX.md section 10 asks of it. */
        Limits limits() {
            return limits;
        }
    }

    /** Opens it with a clock that a test may move. */
    static TerminalPage open(RealBrowser browser, DeviceProcess terminal, Face face) {
        Page page = face.newPage(browser);
        page.clock().install();
        page.navigate(terminal.http("/").toString());
        page.waitForSelector("[data-state]");
        return new TerminalPage(page);
    }

    /** Works at that window, as the clerk of the same number. */
    TerminalPage signIn(int window) {
        page.waitForSelector("form[data-form=open] button:not([disabled])");
        page.fill("form[data-form=open] [name=counter]", String.valueOf(window));
        page.fill("form[data-form=open] [name=clerk]", "clerk-" + window);
        page.fill("form[data-form=open] [name=pin]", String.valueOf(1_000 + window));
        page.click("button[data-action=open]");
        page.waitForSelector("button[data-action=next]");
        return this;
    }

    /** Presses an action's button, when it may be pressed. */
    TerminalPage press(String action) {
        page.click("button[data-action=%s]:not([disabled])".formatted(action));
        return this;
    }

    /**
     * Presses it again and again, each time after a while of the page's own, until that number is
     * large: the server has a clock of its own.
     */
    TerminalPage pressUntil(String action, long millis, String number) {
        long deadline = Patience.SOON.deadline();
        while (!has("[data-ticket='%s']".formatted(number)) && System.nanoTime() < deadline) {
            pass(millis).press(action);
        }
        return awaitNumber(number);
    }

    /** Presses a key by its place on the keyboard. */
    TerminalPage key(String code) {
        page.keyboard().press(code);
        return this;
    }

    TerminalPage click(String selector) {
        page.click(selector);
        return this;
    }

    TerminalPage await(String selector) {
        page.waitForSelector(selector);
        return this;
    }

    TerminalPage awaitState(String state) {
        return await("[data-layout][data-state=%s]".formatted(state));
    }

    TerminalPage awaitDialog(String name) {
        return await("[data-dialog=%s]".formatted(name));
    }

    /** Waits until that number is large on the card. */
    TerminalPage awaitNumber(String number) {
        return await("[data-ticket='%s']".formatted(number));
    }

    TerminalPage awaitGone(String selector) {
        page.waitForSelector(
                selector,
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Waits until an element shows that text. */
    TerminalPage awaitText(String selector, String text) {
        page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
        return this;
    }

    /** Only the page's own time goes on. */
    TerminalPage pass(long millis) {
        page.clock().fastForward(millis);
        return this;
    }

    /** One of the clerk's counts of today. */
    int figure(String name) {
        return Integer.parseInt(text("[data-figure=%s] dd".formatted(name)));
    }

    String text(String selector) {
        return page.innerText(selector);
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    boolean mayPress(String action) {
        return page.locator("button[data-action=%s]".formatted(action)).first().isEnabled();
    }

    /** The action that is filled. */
    String suggested() {
        return page.locator(".best:enabled").first().getAttribute("data-action");
    }

    TerminalPage shoot(String name) {
        RealBrowser.shoot(page, "terminal-" + name);
        return this;
    }
}
