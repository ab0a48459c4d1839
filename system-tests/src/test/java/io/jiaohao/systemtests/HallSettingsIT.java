package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.PageChecks;
import io.jiaohao.systemtests.ux.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings page of a hall screen; it needs no server. */
class HallSettingsIT {
    private static final String NOWHERE = "127.0.0.1:1";
    private static final List<String> TEXTS =
            List.of("hero", "window", "several", "list", "notice");

    @TempDir static Path folder;
    private static RealBrowser browser;
    private static Path config;
    private static Path chosen;

    private DeviceProcess display;
    private Page page;

    @BeforeAll
    static void start() {
        chosen = folder.resolve("kept/panel.yaml");
        config =
                HallFiles.copyTo(folder)
                        .append("display.yaml", "data: " + folder.resolve("kept"))
                        .file("display.yaml");
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void open() throws Exception {
        Files.deleteIfExists(chosen);
        display = DeviceProcess.display(config, NOWHERE);
        page = browser.open(display.http("/settings.html"), 1280, 1300);
        page.waitForSelector("[data-form=panel]");
    }

    @AfterEach
    void close() {
        display.close();
        browser.closePages();
    }

    private void fill(String inches, String seat, String layout) {
        page.fill("[name=inches]", inches);
        page.fill("[name=width]", "1920");
        page.fill("[name=height]", "1080");
        page.fill("[name=seat]", seat);
        page.check("[name=layout][value=%s]".formatted(layout));
    }

    /** The table of UX.md, section 2, for a seat 10 m away; notices there are for nearer seats. */
    @ParameterizedTest
    @CsvSource({
        "43, calls, 42 23 21 16 9",
        "55, calls, 54 29 27 20 11",
        "65, calls, 64 35 32 24 13",
        "43, board, 26 20 16 15 9",
        "55, board, 34 26 20 19 11",
        "65, board, 40 30 24 23 13"
    })
    void shouldTellTheAngleOfEachText(String inches, String layout, String angles) {
        fill(inches, "10", layout);

        List<String> told =
                TEXTS.stream()
                        .map(
                                text ->
                                        page.getAttribute(
                                                "[data-size=%s]".formatted(text), "data-minutes"))
                        .map(minutes -> String.valueOf(Math.round(Double.parseDouble(minutes))))
                        .toList();
        assertEquals(angles, String.join(" ", told));
    }

    @ParameterizedTest
    @CsvSource({
        "43, 10, calls, ''",
        "43, 11, calls, 'hero list'",
        "55, 12.8, calls, ''",
        "55, 13.1, calls, hero",
        "55, 10, board, hero",
        "55, 13, board, 'hero list'",
        "75, 10, board, ''"
    })
    void shouldWarnWhenTheFarthestSeatCannotRead(
            String inches, String seat, String layout, String warnings) {
        fill(inches, seat, layout);

        List<String> told =
                Stream.of("hero", "list")
                        .filter(text -> page.isVisible("[data-warning=%s]".formatted(text)))
                        .toList();
        assertEquals(warnings, String.join(" ", told));
        assertEquals(warnings.isEmpty(), page.isVisible("[data-fine]"));
    }

    @Test
    void shouldApplyAtOnceAndAfterARestart() {
        StateWatch watch = new StateWatch(display.http("/state"));
        watch.await("as in the file", state -> is(state, "calls"));
        fill("55", "8", "board");
        page.click("[data-action=save]");
        page.waitForSelector("[data-told=kept]");
        watch.await("as chosen", state -> is(state, "board"));
        display.close();

        display = DeviceProcess.display(config, NOWHERE);
        new StateWatch(display.http("/state"))
                .await("as chosen before", state -> is(state, "board"));
        page.navigate(display.http("/settings.html").toString());
        page.waitForSelector("[name=layout][value=board]:checked");
        assertEquals("55", page.inputValue("[name=inches]"));
        assertEquals("8", page.inputValue("[name=seat]"));
    }

    private static boolean is(JsonNode state, String layout) {
        return state.path("layout").asText().equals(layout);
    }

    @Test
    void shouldSayWhyAChoiceWasNotKept() {
        fill("5", "8", "board");
        page.click("[data-action=save]");

        page.waitForSelector("[data-told=failed]");
        String words = page.innerText("[data-told]");
        assertTrue(words.contains("inches must be 10..300, but was 5"), words);
        assertTrue(Files.notExists(chosen));
    }

    @Test
    void shouldShowTheScreenThoughTheChoiceCannotBeRead() throws Exception {
        display.close();
        Files.createDirectories(chosen.getParent());
        Files.writeString(
                chosen, "inches: 55\nwidth: 1920\nheight: 1080\nseat: 8\nlayout: round\n");

        display = DeviceProcess.display(config, NOWHERE);
        new StateWatch(display.http("/state")).await("as in the file", state -> is(state, "calls"));
        String log = display.program().errors();
        assertTrue(log.contains("panel.yaml: layout: ") && log.contains("round"), log);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 55", "en, 32"})
    void shouldMeetTheSpecification(String language, String inches) {
        if (language.equals("en")) {
            page.click("[data-action=language]");
        }
        fill(inches, "10", "calls");

        RealBrowser.shoot(page, "hall-settings" + (language.equals("en") ? "-en" : ""));
        PageChecks.assertMeets(page, Shown.of(Limits.DASHBOARD, language), "settings " + language);
    }
}
