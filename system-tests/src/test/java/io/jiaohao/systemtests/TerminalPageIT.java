package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.TerminalPage.Face;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clerk's page, UX.md section 5: what it shows and offers, from opening to closing. */
class TerminalPageIT {
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

    @Test
    void shouldServeAVisitor() {
        TerminalPage clerk = stage.atWindow(1).awaitState("nobody");
        int done = clerk.figure("done");
        String number = stage.take("advice");
        clerk.awaitState("idle").press("next").awaitState("called").awaitNumber(number);
        clerk.press("start").awaitState("serving");
        clerk.press("finish").awaitState("nobody").awaitText(".undo", number);
        assertEquals("done", stage.stateOf(number));
        assertEquals(done + 1, clerk.figure("done"));
        clerk.press("close").awaitState("signin");
    }

    @Test
    void shouldSayOnTheNextButtonWhatItWillDo() {
        stage.take("advice");
        String second = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        clerk.awaitText("[data-action=next]", "呼叫下一位");
        clerk.press("next").awaitState("called").awaitText("[data-action=next]", "完成并叫下一位");
        clerk.press("start").awaitState("serving").awaitText("[data-action=next]", "完成并叫下一位");
        clerk.pass(2_000).press("next").awaitNumber(second).awaitState("called");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void shouldFillOneButtonAndMoveNone(Face face) {
        stage.take("advice");
        TerminalPage clerk = stage.page(1, face).signIn(1).awaitState("idle");
        Map<String, String> places = new LinkedHashMap<>();
        standsStill(clerk, places);
        clerk.press("next").awaitState("called");
        standsStill(clerk, places);
        clerk.pass(1_000).press("start").awaitState("serving");
        standsStill(clerk, places);
        clerk.pass(1_000).press("finish").awaitState("nobody");
        standsStill(clerk, places);
    }

    /** Each action that is shown is where it was shown before. */
    @SuppressWarnings("unchecked") // a script's answer
    private static void standsStill(TerminalPage clerk, Map<String, String> places) {
        Map<String, String> now =
                (Map<String, String>)
                        clerk.page()
                                .evaluate(
                                        """
                                        () => Object.fromEntries([...document.querySelectorAll('.grid [data-action], .bar [data-action], .tiles [data-action]')]
                                          .filter((each) => each.dataset.action !== 'undo')
                                          .map((each) => [each.dataset.action, JSON.stringify(each.getBoundingClientRect())]))
                                        """);
        now.forEach(
                (action, place) ->
                        assertEquals(places.computeIfAbsent(action, key -> place), place, action));
        assertTrue(clerk.page().locator(".best:enabled").count() <= 1, "one is filled at most");
    }

    @Test
    void shouldSuggestARecallAndThenANoShow() {
        stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).press("next").awaitState("called");
        assertEquals("start", clerk.suggested());
        clerk.pass(21_000).await("[data-action=recall].best");
        clerk.press("recall").awaitText(".status", "已呼叫 2 次");
        TerminalPage now = stage.page(1, Face.PANEL); // the other one is ahead of the server
        now.awaitState("called").await("[data-action=start].best");
        clerk.pass(61_000).await("[data-action=absent].best");
    }

    @Test
    void shouldAskWhyANoShowComesEarly() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).press("next").awaitState("called");
        clerk.press("absent").awaitDialog("absent").key("Digit1").awaitState("nobody");
        assertEquals("absent", stage.stateOf(number));
        clerk.await("[data-list=absent] [data-side='%s']".formatted(number));
        clerk.click("[data-checkin='%s']".formatted(number)).awaitState("idle");
        assertEquals("waiting", stage.stateOf(number));
    }

    @Test
    void shouldPauseWithAReasonAndAReturnTime() {
        TerminalPage clerk = stage.atWindow(1).awaitState("nobody");
        clerk.key("F8").awaitDialog("pause").key("Digit2").await("[data-reason=lunch].chosen");
        clerk.page().fill("[name=until]", "23:59");
        clerk.key("Enter").awaitState("paused").awaitText(".current.rest", "23:59");
        JsonNode told = stage.display().inbox().event(event -> isPaused(event.path("counter")));
        assertEquals("lunch", told.at("/counter/reason").asText());
        assertTrue(told.at("/counter/until").asText().contains("T23:59:00"));
        assertEquals("resume", clerk.suggested());
        clerk.press("resume").awaitState("nobody");
    }

    private static boolean isPaused(JsonNode counter) {
        return counter.path("id").asText().equals("1")
                && counter.path("state").asText().equals("paused");
    }

    @Test
    void shouldLightUpAndRingWhenSomebodyComes() {
        TerminalPage clerk = stage.page(1, Face.PANEL);
        clerk.page()
                .addInitScript(
                        """
                        window.notes = 0;
                        const start = OscillatorNode.prototype.start;
                        OscillatorNode.prototype.start = function (...when) { window.notes += 1; start.apply(this, when); };
                        """);
        clerk.page().reload();
        clerk.signIn(1).awaitState("nobody");
        String first = stage.take("advice");
        clerk.await(".current.lit");
        assertEquals(2, clerk.page().evaluate("window.notes"));

        String second = stage.take("advice");
        clerk.awaitText(".tile b", "2");
        assertEquals(2, clerk.page().evaluate("window.notes"), "only where nobody waited");

        clerk.press("next").awaitNumber(first).pressUntil("next", 2_000, second);
        clerk.press("start").press("finish").awaitState("nobody");
        clerk.click("[data-head=more]").click("[data-item=settings]").click("[data-switch=sound]");
        clerk.key("Escape").awaitGone("[data-dialog]");
        stage.take("advice");
        clerk.await(".current.lit");
        assertEquals(2, clerk.page().evaluate("window.notes"), "and not where sound is off");
    }

    @Test
    void shouldSayInPlainWordsWhyItIsRefused() {
        TerminalPage clerk = stage.atWindow(1).awaitState("nobody");
        clerk.page().fill("[data-form=call] [name=number]", "w999");
        clerk.page().keyboard().press("Enter");
        clerk.await("[data-reason=unknown_ticket]").awaitText(".refusal", "今天没有这个号");
        clerk.pass(9_000).awaitGone(".refusal");
    }

    @Test
    void shouldSpeakEnglish() {
        TerminalPage clerk = stage.atWindow(1).awaitState("nobody");
        clerk.click("[data-head=more]").click("[data-dialog=more] [data-language=en]");
        clerk.await("html[lang=en]").key("Escape").awaitText("[data-action=next]", "Call next");
        clerk.page().reload();
        clerk.await("html[lang=en]").awaitText("h1", "Nobody is waiting");
    }

    @Test
    void shouldW9OnlyLookOnWhereAnotherConsoleTookTheWindowOver() {
        String number = stage.take("advice");
        TerminalPage first = stage.atWindow(1).press("next").awaitNumber(number);
        TerminalPage second = stage.page(2, Face.PAGE).signIn(1).awaitNumber(number);
        first.awaitState("readonly").awaitNumber(number);
        for (String action : List.of("next", "start", "pause", "close")) {
            assertFalse(first.has("button[data-action=%s]:enabled".formatted(action)), action);
        }
        first.key("Numpad0").press("take-back").awaitDialog("take-back");
        assertEquals("called", stage.stateOf(number), "the key did nothing");
        first.page().fill("[data-dialog=take-back] [name=pin]", "1001");
        first.key("Enter").awaitState("called").awaitNumber(number);
        second.awaitState("readonly").press("leave").awaitState("signin");
    }

    @Test
    void shouldW9TakeTheWindowOverFromAnotherClerkWhenAskedAgain() {
        String number = stage.take("advice");
        TerminalPage first = stage.atWindow(1).press("next").awaitNumber(number);
        TerminalPage second = stage.page(2, Face.PAGE);
        second.await("form[data-form=open] button:not([disabled])");
        second.page().fill("[name=counter]", "1");
        second.page().fill("[name=clerk]", "clerk-2");
        second.page().fill("[name=pin]", "1002");
        second.press("open").await("[data-reason=counter_taken]");
        second.press("open").awaitState("called").awaitNumber(number);
        first.awaitState("readonly");
    }
}
