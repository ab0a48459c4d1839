package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.TerminalPage.Face;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clerk's page while the link is down, and several faces of one terminal. */
class TerminalOfflineIT {
    @TempDir static Path folder;
    private static TerminalStage stage;

    @BeforeAll
    static void start() {
        stage = TerminalStage.start(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @AfterEach
    void clear() {
        stage.clear();
    }

    private static TerminalPage serving(String number) {
        TerminalPage clerk = stage.atWindow(1).press("next").awaitNumber(number);
        return clerk.press("start").awaitState("serving");
    }

    @Test
    void shouldKeepAFinishWithItsTimeAndSendItOnce() {
        String number = stage.take("advice");
        stage.take("advice");
        TerminalPage clerk = serving(number);
        int done = clerk.figure("done");
        stage.cable().pull();
        clerk.awaitState("offline").awaitText(".trouble", "正在重连").awaitNumber(number);
        assertEquals("finish", clerk.suggested());
        for (String action : List.of("next", "hold", "transfer", "take", "pause")) {
            assertFalse(clerk.has("button[data-action=%s]:enabled".formatted(action)), action);
        }

        OffsetDateTime pressed = OffsetDateTime.now();
        clerk.press("finish").awaitText(".trouble", number + " 已记为完成").shoot("offline");
        clerk.page().reload();
        clerk.awaitState("offline").awaitText(".trouble", number + " 已记为完成");
        assertEquals("serving", stage.stateOf(number));
        stage.cable().plugIn();

        clerk.awaitState("idle").awaitGone(".trouble");
        OffsetDateTime ended = OffsetDateTime.parse(stage.find(number).path("endedAt").asText());
        assertEquals("done", stage.stateOf(number));
        Duration off = Duration.between(pressed, ended).abs();
        Figures.report("offline finish: ended %d ms from its press", off.toMillis());
        assertTrue(ended.isBefore(OffsetDateTime.now()), "the time of the press, not of the link");
        assertEquals(done + 1, clerk.figure("done"));
    }

    @Test
    void shouldTakeAFinishBackThatIsNotSentYet() {
        String number = stage.take("advice");
        TerminalPage clerk = serving(number);
        stage.cable().pull();
        clerk.awaitState("offline").press("finish").await("[data-action=undo]");
        clerk.key("KeyZ").awaitGone("[data-action=undo]").await("[data-action=finish]:enabled");
        stage.cable().plugIn();
        clerk.awaitState("serving");
        assertEquals("serving", stage.stateOf(number));
    }

    @Test
    void shouldShowTheSameOnEveryFaceAtOnce() {
        stage.take("advice");
        TerminalPage page = stage.atWindow(1).awaitState("idle");
        TerminalPage panel = stage.page(1, Face.PANEL).awaitState("idle");
        TerminalPage bar = stage.page(1, Face.BAR).awaitState("idle");
        List<TerminalPage> faces = List.of(page, panel, bar);
        for (String[] step :
                new String[][] {{"next", "called"}, {"start", "serving"}, {"finish", "nobody"}}) {
            faces.forEach(face -> watch(face.page(), step[1]));
            panel.press(step[0]);
            faces.forEach(face -> face.awaitState(step[1]));
            List<Double> times = faces.stream().map(face -> seenAt(face.page())).toList();
            double apart =
                    times.stream().max(Double::compare).orElseThrow()
                            - times.stream().min(Double::compare).orElseThrow();
            Figures.report("%s on three faces of a terminal within %.0f ms", step[1], apart);
        }
    }

    /** Notes when the page comes to a state; an event's own time is not the test's to move. */
    private static void watch(Page page, String state) {
        page.evaluate(
                """
                (state) => {
                  const time = () => new Event('now').timeStamp;
                  const ahead = Date.now() - time();
                  window.seenAt = 0;
                  new MutationObserver((changes, observer) => {
                    if (document.querySelector(`[data-layout][data-state=${state}]`)) {
                      observer.disconnect();
                      window.seenAt = time() + ahead;
                    }
                  }).observe(document.body, { subtree: true, childList: true, attributes: true });
                }
                """,
                state);
    }

    private static double seenAt(Page page) {
        return ((Number) page.waitForFunction("() => window.seenAt").jsonValue()).doubleValue();
    }
}
