package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.closed;
import static io.jiaohao.server.scenario.Facts.opened;
import static io.jiaohao.server.scenario.Facts.resumed;
import static io.jiaohao.server.scenario.Facts.returned;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.help;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.order;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.recall;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.TestHall.LI;
import static io.jiaohao.server.scenario.TestHall.LUNCH;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.PauseReasonId;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code counter.*}: W1, W7, W9, and what becomes of tickets that wait for one counter. */
class CounterTest {
    private static final DeviceId OTHER = new DeviceId("terminal-9");

    @Test
    void shouldOpen() {
        given().when(open(ONE, WANG, terminal(ONE), false))
                .thenExpect(opened(ONE, WANG, terminal(ONE)))
                .thenAnswered(ONE);
    }

    @Test
    void shouldNotOpenWhatThereIsNot() {
        given().when(open(new CounterId("99"), WANG, OTHER, false))
                .thenRefused(Refusal.UNKNOWN_COUNTER);
    }

    @Test
    void shouldOpenTwiceAsOnce() {
        given(open(ONE, WANG, OTHER, false))
                .when(open(ONE, WANG, OTHER, false))
                .thenNothingHappens()
                .thenAnswered(ONE);
    }

    @Test
    void shouldW9LetTheSameClerkTakeOverFromAnotherTerminal() {
        given(open(ONE, WANG, terminal(ONE), false), take(PASSPORT), next(ONE))
                .when(open(ONE, WANG, OTHER, false))
                .thenExpect(opened(ONE, WANG, OTHER))
                .thenAtHand(ONE, "A001")
                .when(finish(ONE))
                .thenRefused(Refusal.COUNTER_CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next",
                "call",
                "recall",
                "start",
                "finish",
                "absent",
                "hold",
                "transfer",
                "undo",
                "pause",
                "resume",
                "close",
                "help"
            })
    void shouldW9LetTheFirstConsoleOnlyLookOn(String method) {
        Step press =
                switch (method) {
                    case "next" -> next(ONE);
                    case "call" -> call(ONE, "A002");
                    case "recall" -> recall(ONE);
                    case "start" -> start(ONE);
                    case "finish" -> finish(ONE);
                    case "absent" -> absent(ONE, "left");
                    case "hold" -> hold(ONE);
                    case "transfer" -> transfer(ONE, TWO, true);
                    case "undo" -> undo(ONE);
                    case "pause" -> pause(ONE);
                    case "resume" -> resume(ONE);
                    case "close" -> close(ONE);
                    default -> help(ONE, TRAVEL);
                };
        given(open(ONE, WANG, terminal(ONE), false), take(PASSPORT), take(PASSPORT), next(ONE))
                .and(open(ONE, WANG, OTHER, false))
                .when(press)
                .thenRefused(Refusal.COUNTER_CLOSED)
                .thenAtHand(ONE, "A001");
    }

    @Test
    void shouldW9WorkOnAtTheSecondConsole() {
        given(open(ONE, WANG, terminal(ONE), false), take(PASSPORT), next(ONE))
                .and(open(ONE, WANG, OTHER, false))
                .when(
                        order(
                                at ->
                                        new StartService(
                                                new Press(OTHER, null, at),
                                                new StartService.IdCheck(false, null))))
                .thenAnswered("A001", TicketState.SERVING)
                .thenAtHand(ONE, "A001");
    }

    @Test
    void shouldRefuseAnotherClerk() {
        given(open(ONE, WANG, terminal(ONE), false))
                .when(open(ONE, LI, OTHER, false))
                .thenRefused(Refusal.COUNTER_TAKEN);
    }

    @Test
    void shouldLetAnotherClerkTakeOverWithTheTicketAtHand() {
        given(open(ONE, WANG, terminal(ONE), false), take(PASSPORT), next(ONE), start(ONE))
                .when(open(ONE, LI, OTHER, true))
                .thenExpect(opened(ONE, LI, OTHER))
                .thenAnswered(
                        reply -> assertNotNull(((Reply.OfCounter) reply).atHand(), "at hand"));
    }

    @Test
    void shouldRefuseASecondCounterToATerminal() {
        given(open(ONE, WANG, OTHER, false))
                .when(open(TWO, WANG, OTHER, false))
                .thenRefused(Refusal.TERMINAL_HAS_COUNTER);
    }

    @Test
    void shouldOpenAnotherAfterItClosedTheFirst() {
        given(open(ONE), close(ONE)).when(open(TWO, WANG, terminal(ONE), false)).thenAnswered(TWO);
    }

    @Test
    void shouldW7ShowWhyAndUntilWhenItIsPaused() {
        Counter.Pause pause = new Counter.Pause(LUNCH, NINE.plusSeconds(600));
        given(open(ONE))
                .when(order(at -> new PauseCounter(new Press(terminal(ONE), null, at), pause)))
                .thenAnswered(
                        reply -> assertEquals(pause, ((Reply.OfCounter) reply).counter().pause()));
    }

    @Test
    void shouldRefuseAReasonThatThereIsNot() {
        Counter.Pause pause = new Counter.Pause(new PauseReasonId("fishing"), null);
        given(open(ONE))
                .when(order(at -> new PauseCounter(new Press(terminal(ONE), null, at), pause)))
                .thenRefused(Refusal.UNKNOWN_REASON);
    }

    @Test
    void shouldResumeAndCallAgain() {
        given(open(ONE), take(PASSPORT), pause(ONE))
                .when(resume(ONE))
                .thenExpect(resumed(ONE))
                .when(next(ONE))
                .thenAnswered("A001", TicketState.CALLED);
    }

    @Test
    void shouldCloseWhilePaused() {
        given(open(ONE), pause(ONE)).when(close(ONE)).thenExpect(closed(ONE)).thenAnswered(ONE);
    }

    @Test
    void shouldReleaseTicketsThatWaitedForItAloneWhenItCloses() {
        given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), next(ONE), transfer(ONE, TWO, true))
                .when(close(TWO))
                .thenExpect(returned("A001", null), closed(TWO))
                .thenCallsInOrder(ONE, "A001", "A002");
    }

    @Test
    void shouldReleaseAHeldVisitorWhoWasBackWhenItCloses() {
        given(open(ONE, TWO), take(PASSPORT), take(PASSPORT), next(ONE), hold(ONE))
                .and(checkIn("A001"))
                .when(close(ONE))
                .thenExpect(returned("A001", null), closed(ONE))
                .thenCallsInOrder(TWO, "A001", "A002");
    }

    @Test
    void shouldForgetItsTerminalWhenItCloses() {
        given(open(ONE), close(ONE)).when(next(ONE)).thenRefused(Refusal.COUNTER_CLOSED);
    }
}
