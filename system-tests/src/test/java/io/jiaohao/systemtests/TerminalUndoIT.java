package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a clerk takes back within five seconds is right again on every screen, and not announced.
 */
class TerminalUndoIT {
    @TempDir static Path folder;
    private static TerminalStage stage;
    private static DeviceProcess board;

    @BeforeAll
    static void start() {
        stage = TerminalStage.start(folder);
        stage.files().replace("display.yaml", "layout: calls", "layout: board");
        board = DeviceProcess.display(stage.files().file("display.yaml"), stage.server());
    }

    @AfterAll
    static void stop() {
        board.close();
        stage.close();
    }

    @AfterEach
    void clear() {
        stage.clear();
    }

    private static Page board() {
        return stage.browser().open(board.http("/"), 1920, 1080);
    }

    private static void awaitOn(Page board, String number, boolean there) {
        board.waitForSelector(
                ".cell .tk:text-is('%s')".formatted(number),
                new Page.WaitForSelectorOptions()
                        .setState(
                                there
                                        ? WaitForSelectorState.VISIBLE
                                        : WaitForSelectorState.DETACHED));
    }

    @ParameterizedTest(name = "{0} while {1}")
    @CsvSource({
        "absent, called",
        "hold, called",
        "transfer, called",
        "finish, serving",
        "hold, serving",
        "transfer, serving"
    })
    void shouldBeRightAgainOnTheBoards(String action, String state) {
        String number = stage.take("advice");
        Page board = board();
        TerminalPage clerk = stage.atWindow(1).press("next").awaitNumber(number);
        if (state.equals("serving")) {
            clerk.press("start").awaitState("serving");
        }
        awaitOn(board, number, true);
        long calls = stage.calls();
        int absent = clerk.figure("absent");
        int done = clerk.figure("done");

        clerk.press(action);
        answer(clerk, action);
        clerk.await("[data-action=undo]");
        awaitOn(board, number, false);
        clerk.key("KeyZ").awaitState(state).awaitNumber(number);

        awaitOn(board, number, true);
        assertEquals(state, stage.stateOf(number));
        assertEquals(0, stage.calls() - calls, "it is not announced again");
        JsonNode told = stage.display().inbox().event(event -> isUndone(event, number));
        assertEquals("1", told.at("/counter/id").asText());
        assertEquals(absent, clerk.figure("absent"), "nor does it count");
        assertEquals(done, clerk.figure("done"));
    }

    private static void answer(TerminalPage clerk, String action) {
        if (action.equals("absent")) {
            clerk.awaitDialog("absent").key("Digit1");
        } else if (action.equals("transfer")) {
            clerk.awaitDialog("transfer").click("[data-matter=gas-bill]").key("Enter");
        }
    }

    private static boolean isUndone(JsonNode event, String number) {
        return event.path("type").asText().equals("ticket.undone")
                && event.at("/ticket/number").asText().equals(number);
    }

    @Test
    void shouldOfferItForFiveSecondsOnly() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).press("next").awaitNumber(number);
        clerk.press("start").press("finish").await("[data-action=undo]").shoot("undo");
        clerk.pass(4_000).await("[data-action=undo]");
        clerk.pass(1_500).awaitGone("[data-action=undo]").key("KeyZ");
        assertEquals("done", stage.stateOf(number));
    }

    @Test
    void shouldNotOfferItWhenSomebodyElseIsAtHand() {
        String first = stage.take("advice");
        String second = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).press("next").awaitNumber(first);
        clerk.press("start").pass(2_000).press("next").awaitNumber(second);
        assertFalse(clerk.has("[data-action=undo]"));
    }

    @Test
    void shouldSayThatAnotherWindowHasTheVisitor() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).press("next").awaitNumber(number);
        TerminalPage other = stage.atWindow(2);
        clerk.press("transfer").awaitDialog("transfer").click("[data-counter='2']").key("Enter");
        clerk.await("[data-action=undo]");
        other.awaitState("idle").press("next").awaitNumber(number);
        clerk.awaitGone("[data-action=undo]");
        assertEquals("called", stage.stateOf(number));
    }
}
