package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.jiaohao.systemtests.TerminalPage.Face;
import io.jiaohao.systemtests.ux.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One terminal's page at its three sizes and in both languages, all open at once. */
final class ClerkFaces {
    private static final int FIRST_CLERK = 10;

    private final List<Opened> faces = new ArrayList<>();

    private record Opened(Page page, Face face, String language) {
        void see(Walk walk, String state) {
            String name =
                    "clerk-%s-%s%s"
                            .formatted(
                                    face.name().toLowerCase(Locale.ROOT),
                                    state,
                                    language.equals("en") ? "-en" : "");
            walk.see(page, name, Shown.of(face.limits(), language));
        }
    }

    ClerkFaces(RealBrowser browser, DeviceProcess terminal) {
        for (String language : List.of("zh-CN", "en")) {
            for (Face face : Face.values()) {
                faces.add(open(browser, terminal, face, language));
            }
        }
    }

    private static Opened open(
            RealBrowser browser, DeviceProcess terminal, Face face, String language) {
        Page page = face.newPage(browser);
        page.addInitScript("localStorage.setItem('language', '%s')".formatted(language));
        page.addInitScript("localStorage.setItem('keymap', '{\"number\":[\"F9\",null]}')");
        page.clock().install();
        page.navigate(terminal.http("/").toString());
        return new Opened(page, face, language);
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
        faces.forEach(opened -> opened.see(walk, state));
    }

    /** Presses a key on each, looks at the question it asks, and leaves that. */
    void seeByKey(Walk walk, String key, String dialog) {
        each(page -> page.keyboard().press(key));
        seeDialog(walk, dialog, List.of(Face.values()));
    }

    /**
     * Touches a button on each, which may lie behind others, looks at the question it asks, and
     * leaves that.
     *
     * @param way what is touched in turn; its beginning only where it is there
     */
    void seeByTouch(Walk walk, String dialog, List<Face> wanted, String... way) {
        for (Opened opened : in(wanted)) {
            boolean begun = false;
            for (String each : way) {
                begun = begun || opened.page.isVisible(each);
                if (begun) {
                    opened.page.click(each);
                }
            }
        }
        seeDialog(walk, dialog, wanted);
    }

    private void seeDialog(Walk walk, String dialog, List<Face> wanted) {
        for (Opened opened : in(wanted)) {
            opened.page.waitForSelector("[data-dialog=%s]".formatted(dialog));
            opened.see(walk, dialog);
            opened.page.keyboard().press("Escape");
            opened.page.waitForSelector("[data-dialog]", gone());
        }
    }

    private List<Opened> in(List<Face> wanted) {
        return faces.stream().filter(opened -> wanted.contains(opened.face)).toList();
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
        faces.forEach(opened -> action.accept(opened.page));
    }

    void reload() {
        each(Page::reload);
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }
}
