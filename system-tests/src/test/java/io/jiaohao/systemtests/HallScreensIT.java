package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.systemtests.StagedHall.Panel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of the hall screen, UX.md section 2, in both layouts, with either language first and
 * on larger and smaller panels: pictured in target/screens and held to section 10.
 */
class HallScreensIT {
    /** What is drawn in another size than the settings page thinks; empty for nothing. */
    private static final String SIZES =
            """
            async ([layout, name]) => {
              const { TEXTS } = await import('/sight.js');
              const { selector, px } = TEXTS[layout].find((each) => each.name === name);
              const drawn = [...document.querySelectorAll(selector)].map((each) => getComputedStyle(each).fontSize);
              return drawn.length > 0 && drawn.every((size) => size === `${px}px`) ? '' : `${selector} ${px} ${drawn}`;
            }
            """;

    @TempDir static Path folder;
    private static long started;
    private static HallStates states;
    private static RealBrowser browser;
    private static int seen;

    @BeforeAll
    static void start() {
        started = System.nanoTime();
        states = HallStates.gather(folder);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        Figures.report(
                "%d sights of the hall screen in %d s",
                seen, (System.nanoTime() - started) / 1_000_000_000);
        browser.close();
        states.close();
    }

    static Stream<Panel> panels() {
        return Stream.of(
                Panel.of("calls", "zh-CN"),
                Panel.of("calls", "en"),
                Panel.of("board", "zh-CN"),
                Panel.of("board", "en"));
    }

    static Stream<Panel> otherSizes() {
        return Stream.of(
                new Panel("calls", "zh-CN", 3840, 2160), new Panel("board", "en", 1366, 768));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldMeetTheSpecification(Panel panel) {
        walk(panel, states.names());
    }

    @ParameterizedTest
    @MethodSource("otherSizes")
    void shouldLookTheSameOnAnyPanel(Panel panel) {
        walk(panel, List.of("calling", "multi", "closed"));
    }

    @Test
    void shouldTellAtNightWhenTheHallOpensNext() {
        StagedHall hall = StagedHall.open(browser, states.display(), Panel.of("calls", "zh-CN"));
        String words = hall.show(states.told("night")).page().textContent(".night");
        assertTrue(words.contains("下次开放："), words);
    }

    /** The settings page computes with the sizes that the screen really draws. */
    @ParameterizedTest
    @CsvSource({
        "calls, calling, hero window notice",
        "calls, multi, several list notice",
        "board, calling, hero window list notice",
        "board, multi, several list notice"
    })
    void shouldAdviseByTheSizesItDraws(String layout, String state, String texts) {
        StagedHall hall = StagedHall.open(browser, states.display(), Panel.of(layout, "zh-CN"));
        hall.show(states.told(state));
        for (String text : texts.split(" ")) {
            assertEquals("", hall.page().evaluate(SIZES, List.of(layout, text)), text);
        }
    }

    private static void walk(Panel panel, List<String> names) {
        Walk walk = new Walk();
        StagedHall hall = StagedHall.open(browser, states.display(), panel);
        for (String name : names) {
            HallStates.Told told = states.told(name);
            walk.see(hall.show(told).page(), panel.name(name), hall.shown(told));
        }
        seen += walk.seen();
        walk.end();
    }
}
