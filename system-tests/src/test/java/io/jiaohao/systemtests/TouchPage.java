package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.net.URI;

/** The kiosk's page on one kind of panel, touched in one language. */
final class TouchPage {
    private final Page page;
    private final boolean landscape;
    private final String language;

    /** UX.md section 4: 1080 × 1920, or 1920 × 1080 in landscape. */
    TouchPage(RealBrowser browser, URI address, boolean landscape, String language) {
        this.page = landscape ? browser.newPage(1920, 1080) : browser.newPage(1080, 1920);
        this.landscape = landscape;
        this.language = language;
        page.clock().install();
        page.navigate(address.toString());
    }

    /** The visitor before has gone, and a new one sees that page and chooses a language. */
    void begin(String first) {
        page.evaluate("localStorage.clear()"); // the program knows the visitor by the browser
        page.reload();
        await(first);
        if (isEnglish() && page.isVisible("[data-tool=language]")) {
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

    void see(Walk walk, String state) {
        walk.see(page, nameOf(state), Shown.of(Limits.KIOSK, language));
    }

    void seeLarge(Walk walk, String state) {
        walk.see(page, nameOf(state), Shown.of(Limits.KIOSK_LARGE, language));
    }

    void seeLow(Walk walk, String state) {
        walk.see(page, nameOf(state), Shown.of(Limits.KIOSK, language).inLowReach());
    }

    void seeLargeAndLow(Walk walk, String state) {
        walk.see(page, nameOf(state), Shown.of(Limits.KIOSK_LARGE, language).inLowReach());
    }

    void seeTimeout(Walk walk, String state) {
        walk.see(page, nameOf(state), Shown.of(Limits.KIOSK, language).withTimeout());
    }

    private String nameOf(String state) {
        return "kiosk%s-%s%s".formatted(landscape ? "-l" : "", state, isEnglish() ? "-en" : "");
    }

    private boolean isEnglish() {
        return language.equals("en");
    }

    Page page() {
        return page;
    }

    @Override
    public String toString() {
        return (landscape ? "landscape " : "portrait ") + language;
    }
}
