package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import io.jiaohao.systemtests.TerminalPage.Face;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clerk's keys, and presses that are one though they look like several (W4). */
class TerminalKeysIT {
    @TempDir static Path folder;
    private static final long DOUBLE_PRESS = 1_600; // no longer one press, in milliseconds

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

    /** Every press that the page sends from now on. */
    private static List<String> sent(TerminalPage clerk) {
        List<String> sent = new ArrayList<>();
        clerk.page()
                .onRequest(
                        request -> {
                            if (request.url().contains("/act/")) {
                                sent.add(request.url().replaceAll(".*/act/", ""));
                            }
                        });
        return sent;
    }

    @Test
    void shouldServeWithANumberPadAlone() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        clerk.key("NumpadEnter").awaitState("called").awaitNumber(number);
        clerk.key("NumpadAdd").awaitText(".status", "已呼叫 2 次");
        clerk.key("Numpad0").awaitState("serving");
        clerk.key("NumpadMultiply").awaitState("nobody");
        assertEquals("held", stage.stateOf(number));
        clerk.key("KeyZ").awaitState("serving");
        clerk.key("NumpadDivide").awaitDialog("transfer").key("Escape").awaitGone("[data-dialog]");
        clerk.key("NumpadDecimal").awaitState("nobody");
        assertEquals("done", stage.stateOf(number));
        stage.take("advice");
        clerk.awaitState("idle").pass(DOUBLE_PRESS).key("NumpadEnter").awaitState("called");
        clerk.key("NumpadSubtract").awaitDialog("absent").key("Numpad2").awaitState("nobody");
    }

    /** The Enter that ends a word in pinyin is not the one that confirms. */
    @Test
    void shouldLeaveTheKeysOfAnInputMethodToIt() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).key("NumpadEnter").awaitNumber(number);
        clerk.key("NumpadDivide").awaitDialog("transfer").key("Digit1");
        for (String code : List.of("Enter", "Escape")) {
            clerk.page()
                    .evaluate(
                            "code => window.dispatchEvent(new KeyboardEvent('keydown',"
                                    + " {code, isComposing: true}))",
                            code);
        }
        clerk.awaitDialog("transfer");
        assertEquals("called", stage.stateOf(number));
        clerk.key("Escape").awaitGone("[data-dialog]");
    }

    @Test
    void shouldGoByTheKeysPlaceWhateverAnInputMethodMakesOfIt() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        clerk.page()
                .evaluate(
                        "window.dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyN', key: 'Process'}))");
        clerk.awaitNumber(number);
    }

    @Test
    void shouldLeaveKeysAloneThatAreTypedOrTheBrowsers() {
        stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        List<String> sent = sent(clerk);
        clerk.click("[data-form=call] [name=number]")
                .key("KeyN")
                .key("KeyF")
                .key("Digit0")
                .key("Numpad0");
        clerk.page().keyboard().press("Control+KeyN");
        clerk.page().keyboard().press("Alt+KeyR");
        assertEquals("nf0", clerk.page().inputValue("[data-form=call] [name=number]"));
        assertTrue(sent.isEmpty(), sent::toString);
    }

    @Test
    void shouldCallOneVisitorAtADoublePress() {
        String first = stage.take("advice");
        String second = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        List<String> sent = sent(clerk);
        long calls = stage.calls();

        clerk.page().dblclick("button[data-action=next]");
        clerk.awaitNumber(first).key("NumpadEnter").key("KeyN");
        clerk.page().click("button[data-action=next]");

        assertEquals(List.of("next"), sent);
        assertEquals("waiting", stage.stateOf(second));
        assertEquals(1, stage.calls() - calls);
        clerk.pressUntil("next", DOUBLE_PRESS, second);
    }

    @Test
    void shouldCallOneVisitorAtAStuckKey() {
        String first = stage.take("advice");
        String second = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        List<String> sent = sent(clerk);
        Keyboard keyboard = clerk.page().keyboard();

        keyboard.down("NumpadEnter");
        clerk.awaitNumber(first);
        for (int i = 0; i < 20; i++) {
            clerk.pass(300);
            keyboard.down("NumpadEnter"); // the browser says that it repeats
        }
        keyboard.up("NumpadEnter");

        assertEquals(List.of("next"), sent);
        assertEquals("waiting", stage.stateOf(second));
    }

    @Test
    void shouldCallOneVisitorWhereEnterIsStuckOnTheButtonItself() {
        String first = stage.take("advice");
        String second = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        List<String> sent = sent(clerk);
        Keyboard keyboard = clerk.page().keyboard();
        clerk.page().focus("button[data-action=next]");

        keyboard.down("Enter");
        clerk.awaitNumber(first);
        for (int i = 0; i < 20; i++) {
            clerk.pass(300);
            keyboard.down("Enter");
        }
        keyboard.up("Enter");

        assertEquals(List.of("next"), sent);
        assertEquals("waiting", stage.stateOf(second));
    }

    @Test
    void shouldCallOneVisitorWhenTwoFacesOfTheTerminalArePressedAtOnce() {
        stage.take("advice");
        stage.take("advice");
        TerminalPage page = stage.atWindow(1).awaitState("idle");
        TerminalPage panel = stage.page(1, Face.PANEL).awaitState("idle");
        long calls = stage.calls();

        page.press("next");
        panel.page().click("button[data-action=next]");

        page.awaitState("called");
        panel.awaitState("called");
        assertEquals(1, stage.calls() - calls);
    }

    /** In the bar one place is for start and then for finish. */
    @Test
    void shouldNotFinishAtADoublePressOfStart() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.page(1, Face.BAR).signIn(1).press("next").awaitState("called");
        clerk.pass(1_000);
        BoundingBox main = clerk.page().locator("[data-action=start]").boundingBox();
        Mouse mouse = clerk.page().mouse();

        clerk.press("start").awaitState("serving");
        mouse.click(main.x + main.width / 2, main.y + main.height / 2);

        clerk.await("[data-action=finish]:enabled");
        assertEquals("serving", stage.stateOf(number));
        clerk.pass(1_000).press("finish").awaitState("nobody");
    }

    @Test
    void shouldLetTheClerkChooseOtherKeysAndSwitchThemOff() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        clerk.click("[data-head=more]").click("[data-item=settings]").awaitDialog("settings");
        clerk.click("[data-key='next:0']").key("F1").awaitText(".hint", "留给浏览器");
        clerk.key("NumpadAdd").awaitText("[data-key='next:0']", "Num +");
        assertEquals("无", clerk.text("[data-key='recall:0']"), "a key has one action");
        clerk.shoot("settings").key("Escape").awaitGone("[data-dialog]");
        clerk.awaitText("[data-action=next] kbd", "Num +");
        clerk.key("NumpadEnter").key("NumpadAdd").awaitNumber(number);

        clerk.page().reload();
        clerk.awaitState("called").click("[data-head=more]").click("[data-item=settings]");
        clerk.click("[data-switch=letters]").key("Escape").awaitGone("[data-dialog]");
        clerk.key("KeyS");
        assertEquals("called", stage.stateOf(number), "letters are off");
        clerk.key("Numpad0").awaitState("serving");
        clerk.click("[data-head=more]").click("[data-item=settings]");
        clerk.click("[data-switch=keys]").click("[data-reset-keys]").key("Escape");
        clerk.awaitGone("[data-dialog]").key("NumpadDecimal");
        assertFalse(clerk.has(".grid kbd"), "no button names a key");
        assertEquals("serving", stage.stateOf(number), "all are off");
    }

    @Test
    void shouldDoEverythingElseByKeysToo() {
        stage.take("advice");
        String wanted = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        clerk.click("[data-head=more]")
                .click("[data-item=settings]")
                .click("[data-key='number:0']");
        clerk.key("Numpad7").key("Escape").awaitGone("[data-dialog]");
        clerk.key("Numpad7").awaitDialog("number");
        clerk.page().keyboard().type(wanted.toLowerCase(java.util.Locale.ROOT));
        clerk.key("NumpadEnter").awaitNumber(wanted);
    }
}
