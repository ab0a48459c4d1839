package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One terminal's page at its three sizes and in both languages, all open at once. */
final class ClerkFaces {
    private final List<Face> faces = new ArrayList<>();

    /** UX.md section 5: panel 380 × 640, bar 760 × 64, page 1366 × 768. */
    private enum Layout {
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

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record Face(Page page, Layout layout, String language) {
        String nameOf(String state) {
            return "clerk-%s-%s%s"
                    .formatted(layout.word(), state, language.equals("en") ? "-en" : "");
        }

        Shown shown() {
            return Shown.of(layout.limits, language);
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
        page.clock().install();
        page.navigate(terminal.http("/").toString());
        return new Face(page, layout, language);
    }

    /** Waits until all of them show something. */
    void await(String selector) {
        each(page -> page.waitForSelector(selector));
    }

    /** Looks at all of them. */
    void see(Walk walk, String state) {
        faces.forEach(face -> walk.see(face.page, face.nameOf(state), face.shown()));
    }

    /** Presses a key on each, waits for what it opens, looks, and closes it. */
    void seeDialog(Walk walk, String key, String dialog) {
        each(page -> page.keyboard().press(key));
        await("[data-dialog=%s]".formatted(dialog));
        see(walk, dialog);
        closeDialog();
    }

    void closeDialog() {
        each(page -> page.keyboard().press("Escape"));
        each(page -> page.waitForSelector("[data-dialog]", detached()));
    }

    /** Lets time go by on the pages alone. */
    void pass(String time) {
        each(page -> page.clock().fastForward(time));
    }

    /** The pages' clocks show the true time again. */
    void backToNow() {
        each(page -> page.clock().setSystemTime(System.currentTimeMillis()));
    }

    void each(Consumer<Page> action) {
        faces.forEach(face -> action.accept(face.page));
    }

    void reload() {
        each(Page::reload);
    }

    private static Page.WaitForSelectorOptions detached() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
