package io.jiaohao.systemtests;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of the phone's page, UX.md section 7, in both languages, with normal and large text:
 * pictured in target/screens and held to section 10.
 */
class PhoneScreensIT {
    private static final int WIDTH = PhonePage.WIDTH;
    private static final int HEIGHT = PhonePage.HEIGHT;
    private static final String BEYOND =
            "() => [...document.body.querySelectorAll('*')]"
                    + ".filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5)"
                    + ".map((each) => each.outerHTML.slice(0, 80)).join()";

    @TempDir static Path data;
    private static PhoneStates states;
    private static RealBrowser browser;

    /** How the page is read. */
    private record Look(String language, boolean large) {
        String query() {
            return "?language=" + language + (large ? "&text=large" : "");
        }

        String name(String state) {
            return "phone-"
                    + state
                    + (language.equals("en") ? "-en" : "")
                    + (large ? "-large" : "");
        }

        Shown shown(String state) {
            Shown shown = Shown.of(large ? Limits.PHONE_LARGE : Limits.PHONE, language);
            return state.equals("called") ? shown.withHero("[data-state=called]") : shown;
        }
    }

    @BeforeAll
    static void start() {
        states = PhoneStates.gather(data);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        states.close();
    }

    static Stream<Look> looks() {
        return Stream.of(
                new Look("zh-CN", false),
                new Look("zh-CN", true),
                new Look("en", false),
                new Look("en", true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void shouldMeetTheSpecification(Look look) {
        Walk walk = new Walk();
        for (String state : states.names()) {
            Page page = browser.open(states.page(state, look.query()), WIDTH, HEIGHT);
            see(walk, page, look, state);
            page.context().close();
        }
        walk.end();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void shouldMeetItWithoutANetworkAndWhereItAsksFirst(Look look) {
        Walk walk = new Walk();
        Page page = browser.open(states.page("wait", look.query()), WIDTH, HEIGHT);
        page.waitForSelector("[data-sound]:not([hidden])");
        page.context().setOffline(true);
        page.waitForSelector("#stale:not([hidden])");
        see(walk, page, look, "stale");
        page.context().setOffline(false);
        page.waitForSelector("#stale", new Page.WaitForSelectorOptions().setState(HIDDEN));
        page.click("main > details summary");
        see(walk, page, look, "cancel");
        page.navigate(states.page("done", look.query()).toString());
        page.click(".rate summary");
        see(walk, page, look, "reasons");
        page.context().close();
        walk.end();
    }

    /** A page scrolls down; the checks see it whole. */
    private static void see(Walk walk, Page page, Look look, String state) {
        int high = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(WIDTH, Math.max(HEIGHT, high));
        walk.see(page, look.name(state), look.shown(state));
        assertEquals("", page.evaluate(BEYOND), look.name(state) + " scrolls sideways");
        page.setViewportSize(WIDTH, HEIGHT);
    }
}
