package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One terminal's page at its three sizes and in both languages, all open at once. */
final class ClerkFaces {
    private static final int FIRST_CLERK = 10;

    private final List<Face> faces = new ArrayList<>();

    /** UX.md section 5: panel 380 × 640, bar 760 × 64, page 1366 × 768. */
    enum Layout {
        PANEL(380, 640, Limits.CLERK_PANEL),
        BAR(760, 64, Limits.CLERK_BAR),
        PAGE(1366, 768, Limits.CLERK_PAGE);

        private final int width;
        private final int height;
        private final Limits limits;

        Layout(int width, int height, Limits limits) {
            this.width = width;
            this.height = height;
            this.limits = limits;
        }
    }

    private record Face(Page page, Layout layout, String language) {
        void see(Walk walk, String state) {
            String name =
                    "clerk-%s-%s%s"
                            .formatted(
                                    layout.name().toLowerCase(Locale.ROOT),
                                    state,
                                    language.equals("en") ? "-en" : "");
            walk.see(page, name, Shown.of(layout.limits, language));
        }
    }

    ClerkFaces(RealBrowser browser, DeviceProcess terminal) {
        for (String language : List.of("zh-CN", "en")) {
            for (Layout layout : Layout.values()) {
                faces.add(open(browser, terminal, layout, language));
            }
        }
    }

    private static Face open(
            RealBrowser browser, DeviceProcess terminal, Layout layout, String language) {
        Page page = browser.newPage(layout.width, layout.height);
        page.addInitScript("localStorage.setItem('language', '%s')".formatted(language));
        page.addInitScript("localStorage.setItem('keymap', '{\"number\":[\"F9\",null]}')");
        page.clock().install();
        page.navigate(terminal.http("/").toString());
        return new Face(page, layout, language);
    }

    /** Waits until all of them are in a state. */
    void await(String state) {
        awaitAll("[data-state=%s]".formatted(state));
    }

    /** Waits until all of them show something. */
    void awaitAll(String selector) {
        each(page -> page.waitForSelector(selector));
    }

    /** Looks at all of them. */
    void see(Walk walk, String state) {
        faces.forEach(face -> face.see(walk, state));
    }

    /** Presses a key on each, looks at the question it asks, and leaves that. */
    void seeByKey(Walk walk, String key, String dialog) {
        each(page -> page.keyboard().press(key));
        seeDialog(walk, dialog, List.of(Layout.values()));
    }

    /**
     * Touches a button on each, which may lie behind others, looks at the question it asks, and
     * leaves that.
     *
     * @param way what is touched in turn; its beginning only where it is there
     */
    void seeByTouch(Walk walk, String dialog, List<Layout> layouts, String... way) {
        for (Face face : in(layouts)) {
            boolean begun = false;
            for (String each : way) {
                begun = begun || face.page.isVisible(each);
                if (begun) {
                    face.page.click(each);
                }
            }
        }
        seeDialog(walk, dialog, layouts);
    }

    private void seeDialog(Walk walk, String dialog, List<Layout> layouts) {
        for (Face face : in(layouts)) {
            face.page.waitForSelector("[data-dialog=%s]".formatted(dialog));
            face.see(walk, dialog);
            face.page.keyboard().press("Escape");
            face.page.waitForSelector("[data-dialog]", gone());
        }
    }

    private List<Face> in(List<Layout> layouts) {
        return faces.stream().filter(face -> layouts.contains(face.layout)).toList();
    }

    /**
     * What a clerk types into the fields of the sign-in, and sends.
     *
     * @param clerk with %d for a number that is another on each
     */
    void signIn(String counter, String clerk, String pin) {
        for (int i = 0; i < faces.size(); i++) {
            Page page = faces.get(i).page;
            page.fill("[name=counter]", counter);
            page.fill("[name=clerk]", clerk.formatted(FIRST_CLERK + i));
            page.fill("[name=pin]", pin);
            page.click("[data-action=open]");
        }
    }

    /**
     * The pages' clocks stand still, so that what lasts seconds is there when they are looked at.
     */
    void stopTime() {
        each(page -> page.clock().setFixedTime(System.currentTimeMillis()));
    }

    /** Lets time go by on the pages alone. */
    void pass(long seconds) {
        each(page -> page.clock().setFixedTime(System.currentTimeMillis() + seconds * 1_000));
    }

    /** The pages' clocks show the true time again. */
    void resumeTime() {
        each(page -> page.clock().setSystemTime(System.currentTimeMillis()));
    }

    private void each(Consumer<Page> action) {
        faces.forEach(face -> action.accept(face.page));
    }

    void reload() {
        each(Page::reload);
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }
}
