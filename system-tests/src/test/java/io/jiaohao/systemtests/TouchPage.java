package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.net.URI;

/** The kiosk's page on one kind of panel, touched in one language. */
final class TouchPage {
    private final Page page;
    private final URI address;
    private final Panel panel;
    private final Walk walk;

    private TouchPage(Page page, URI address, Panel panel, Walk walk) {
        this.page = page;
        this.address = address;
        this.panel = panel;
        this.walk = walk;
    }

    /** UX.md section 4: 1080 × 1920, or 1920 × 1080 in landscape. */
    record Panel(boolean landscape, String language) {
        private boolean english() {
            return language.equals("en");
        }

        String nameOf(String state) {
            return "kiosk%s-%s%s".formatted(landscape ? "-l" : "", state, english() ? "-en" : "");
        }
    }

    static TouchPage open(RealBrowser browser, URI address, Panel panel) {
        Page page = panel.landscape ? browser.newPage(1920, 1080) : browser.newPage(1080, 1920);
        page.addInitScript(VisitorPage.VOICES);
        page.clock().install();
        page.navigate(address.toString());
        return new TouchPage(page, address, panel, new Walk());
    }

    /** The same panel at another kiosk. */
    TouchPage at(URI kiosk) {
        page.evaluate("localStorage.clear()"); // whoever was at this one has gone
        page.navigate(kiosk.toString());
        return new TouchPage(page, kiosk, panel, walk);
    }

    /** The same panel on a way of its own. */
    TouchPage on(Walk way) {
        return new TouchPage(page, address, panel, way);
    }

    /** The visitor before has gone, and a new one sees that page and chooses a language. */
    void begin(String first) {
        page.evaluate("localStorage.clear()"); // the program knows the visitor by the browser
        page.navigate(address.toString());
        await(first);
        if (panel.english() && page.isVisible("[data-tool=language]")) {
            tap("[data-tool=language]");
            page.waitForSelector("html[lang=en]");
        }
    }

    void begin() {
        begin("home");
    }

    /** Waits for a page by its name. */
    void await(String name) {
        try {
            page.waitForSelector("[data-page=%s]".formatted(name));
        } catch (TimeoutError e) {
            RealBrowser.shoot(page, "instead-of-" + name);
            throw new AssertionError("Expected " + name + ", but see instead-of-" + name, e);
        }
    }

    void tap(String selector) {
        page.click(selector);
    }

    /** Touches, and waits for the page that comes of it. */
    void tap(String selector, String name) {
        page.click(selector);
        await(name);
    }

    /** Types on the keyboard that the page shows. */
    void type(String characters) {
        for (char each : characters.toCharArray()) {
            tap("[data-key='%s']".formatted(each));
        }
    }

    void see(String state) {
        walk.see(page, panel.nameOf(state), usual());
    }

    void seeLarge(String state) {
        walk.see(page, panel.nameOf(state), usual().within(Limits.KIOSK_LARGE));
    }

    void seeLow(String state) {
        walk.see(page, panel.nameOf(state), usual().inLowReach());
    }

    void seeLargeAndLow(String state) {
        Shown shown = usual().within(Limits.KIOSK_LARGE).inLowReach();
        walk.see(page, panel.nameOf(state), shown);
    }

    void seeTimeout(String state) {
        walk.see(page, panel.nameOf(state), usual().withTimeout());
    }

    private Shown usual() {
        return Shown.of(Limits.KIOSK, panel.language);
    }

    Page page() {
        return page;
    }

    @Override
    public String toString() {
        return (panel.landscape ? "landscape " : "portrait ") + panel.language;
    }
}
