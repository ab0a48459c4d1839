package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.SupervisedHall.Seat;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The supervisor's pages in every state, UX.md section 6, in both languages: pictured in
 * target/screens and held to section 10. The hall is a real one, taken from state to state.
 */
class BoardScreensIT {
    private static final List<String> PAGES = List.of("live", "windows", "notices");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    @TempDir static Path folder;
    private static BoardStage stage;
    private static RealBrowser browser;
    private final Walk walk = new Walk();
    private final Map<Seat, Map<String, Page>> pages = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        stage = BoardStage.start(folder);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        stage.close();
    }

    private static String name(String page, String state, Seat seat) {
        String size = seat.width() == 1920 ? "" : "-%dx%d".formatted(seat.width(), seat.height());
        String tongue = seat.language().equals("en") ? "-en" : "";
        return "dash-%s-%s%s%s".formatted(page, state, tongue, size);
    }

    private void see(Page page, String name, Seat seat) {
        walk.see(page, name, Shown.of(Limits.DASHBOARD, seat.language()));
    }

    private void sit(Seat seat, List<String> names) {
        names.forEach(
                page ->
                        pages.computeIfAbsent(seat, none -> new LinkedHashMap<>())
                                .put(page, stage.hall().open(browser, seat, "/" + page)));
    }

    /** Every open page shows the state, once it has the sign of it. */
    private void seeAll(String state, String sign) {
        pages.forEach(
                (seat, open) ->
                        open.forEach(
                                (name, page) -> {
                                    page.waitForSelector(sign);
                                    see(page, name(name, state, seat), seat);
                                }));
    }

    private Page page(String language, String name) {
        return pages.get(Seat.of("supervisor", language)).get(name);
    }

    @Test
    void shouldMeetTheSpecification() {
        LANGUAGES.forEach(language -> sit(Seat.of("supervisor", language), PAGES));
        seeAll("empty", ".card");
        stage.open();
        seeAll("calm", ".card");
        stage.fill();
        pass(20);
        pass(36);
        page("en", "live").waitForSelector("[data-alert=LONG_WAIT]");
        page("en", "live").waitForSelector("[data-alert=LONG_SERVICE]");
        seeAll("busy", ".card");
        LANGUAGES.forEach(this::seeDialogs);
        seeOtherSizes();
        seeOthers();
        stopAndClose();
        walk.end();
    }

    /** Not at once: whoever does nothing for half an hour is signed out. */
    private void pass(int minutes) {
        stage.hall().setClock(Duration.ofMinutes(minutes));
        pages.values().forEach(open -> open.values().forEach(SupervisedHall::stir));
    }

    private void seeOtherSizes() {
        for (String language : LANGUAGES) {
            for (Seat seat :
                    List.of(
                            new Seat("supervisor", language, 1366, 768),
                            new Seat("supervisor", language, 1024, 768))) {
                for (String name : PAGES) {
                    Page page = stage.hall().open(browser, seat, "/" + name);
                    see(page, name(name, "busy", seat), seat);
                    page.context().close();
                }
            }
        }
    }

    /** Who may do less sees less, and is told. */
    private void seeOthers() {
        for (String language : LANGUAGES) {
            Seat guide = Seat.of("guide", language);
            Page notices = stage.hall().open(browser, guide, "/notices");
            see(notices, name("notices", "guide", guide), guide);
            notices.context().close();
            Seat clerk = Seat.of("clerk", language);
            Page live = stage.hall().open(browser, clerk, "/live");
            see(live, name("live", "clerk", clerk), clerk);
            live.context().close();
        }
    }

    private void seeDialogs(String language) {
        Seat seat = Seat.of("supervisor", language);
        for (BoardDialogs.Opened dialog : BoardDialogs.ALL) {
            Page page = page(language, dialog.page());
            dialog.open(page);
            see(page, name(dialog.page(), dialog.name(), seat), seat);
            dialog.close(page);
        }
    }

    private void stopAndClose() {
        BoardDialogs.giveOrders(page("zh-CN", "notices"));
        page("en", "live").waitForSelector("[data-stopped]");
        seeAll("stopped", "[data-stopped]");
        BoardDialogs.resume(page("en", "notices"));
        seeAll("ordered", ".site:not(:has([data-stopped]))");
        stage.goHome();
        seeAll("closed", "[data-closed]");
        stage.hall().server().kill();
        seeAll("offline", "[data-link=down]");
    }
}
