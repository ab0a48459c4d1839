package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.absent;
import static io.jiaohao.server.scenario.Facts.cancelled;
import static io.jiaohao.server.scenario.Facts.reprinted;
import static io.jiaohao.server.scenario.Facts.voided;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.order;
import static io.jiaohao.server.scenario.Steps.rate;
import static io.jiaohao.server.scenario.Steps.reprint;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.voidTicket;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.TestHall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PROTOCOL.md, "What is allowed when": what may be asked of a ticket in each state. */
class TicketTableTest {

    /** The ticket A001 in that state; TWO is open with nothing at hand. */
    private static HallScenario ticket(String state) {
        HallScenario hall = given(open(ONE, TWO), take(PASSPORT));
        return switch (state) {
            case "waiting" -> hall;
            case "called" -> hall.and(next(ONE));
            case "serving" -> hall.and(next(ONE), start(ONE));
            case "held" -> hall.and(next(ONE), hold(ONE));
            case "absent" -> hall.and(next(ONE), absent(ONE, "left"));
            case "done" -> hall.and(next(ONE), start(ONE), finish(ONE));
            case "assumed" -> hall.and(next(ONE), finish(ONE));
            case "long done" -> hall.and(next(ONE), start(ONE), finish(ONE), seconds(301));
            case "long assumed" ->
                    hall.and(
                            configure(TestHall.toleratingMinutes()),
                            next(ONE),
                            finish(ONE),
                            seconds(601));
            case "cancelled" -> hall.and(cancel("A001"));
            case "voided" -> hall.and(voidTicket("A001"));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Step ask(String method) {
        return switch (method) {
            case "call" -> call(TWO, "A001");
            case "cancel" -> cancel("A001");
            case "checkin" -> checkIn("A001");
            case "rate" -> rate("A001", 5);
            case "void" -> voidTicket("A001");
            case "reprint" -> reprint("A001");
            default -> throw new IllegalArgumentException(method);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "waiting,   call,    CALLED",
        "held,      call,    CALLED",
        "absent,    call,    CALLED",
        "done,      call,    CALLED",
        "assumed,   call,    CALLED",
        "waiting,   cancel,  CANCELLED",
        "held,      cancel,  CANCELLED",
        "absent,    cancel,  CANCELLED",
        "held,      checkin, WAITING",
        "absent,    checkin, WAITING",
        "assumed,   checkin, WAITING",
        "done,      rate,    DONE",
        "assumed,   rate,    DONE",
        "long done, rate,    DONE",
        "waiting,   void,    VOIDED",
        "called,    void,    VOIDED",
        "waiting,   reprint, WAITING",
        "called,    reprint, CALLED",
        "held,      reprint, HELD",
        "absent,    reprint, ABSENT",
    })
    void shouldLeaveTheTicketIn(String state, String method, TicketState after) {
        ticket(state).when(ask(method)).thenAnswered("A001", after).thenTicket("A001", after);
    }

    @ParameterizedTest
    @CsvSource({
        "waiting,      checkin, NOT_RETURNABLE",
        "waiting,      rate,    NOT_RATEABLE",
        "held,         rate,    NOT_RATEABLE",
        "held,         void,    NOT_VOIDABLE",
        "absent,       rate,    NOT_RATEABLE",
        "absent,       void,    NOT_VOIDABLE",
        "called,       call,    NOT_CALLABLE",
        "called,       cancel,  NOT_CANCELLABLE",
        "called,       checkin, NOT_RETURNABLE",
        "called,       rate,    NOT_RATEABLE",
        "serving,      call,    NOT_CALLABLE",
        "serving,      cancel,  NOT_CANCELLABLE",
        "serving,      checkin, NOT_RETURNABLE",
        "serving,      rate,    NOT_RATEABLE",
        "serving,      void,    NOT_VOIDABLE",
        "serving,      reprint, NOT_REPRINTABLE",
        "done,         cancel,  NOT_CANCELLABLE",
        "done,         checkin, NOT_RETURNABLE",
        "done,         void,    NOT_VOIDABLE",
        "done,         reprint, NOT_REPRINTABLE",
        "long done,    call,    NOT_CALLABLE",
        "long assumed, checkin, NOT_RETURNABLE",
        "cancelled,    call,    NOT_CALLABLE",
        "cancelled,    cancel,  NOT_CANCELLABLE",
        "cancelled,    checkin, NOT_RETURNABLE",
        "cancelled,    rate,    NOT_RATEABLE",
        "cancelled,    void,    NOT_VOIDABLE",
        "cancelled,    reprint, NOT_REPRINTABLE",
        "voided,       call,    NOT_CALLABLE",
        "voided,       cancel,  NOT_CANCELLABLE",
        "voided,       checkin, NOT_RETURNABLE",
        "voided,       rate,    NOT_RATEABLE",
        "voided,       void,    NOT_VOIDABLE",
        "voided,       reprint, NOT_REPRINTABLE",
    })
    void shouldRefuseWithWrongState(String state, String method, Refusal refusal) {
        assertEquals(Refusal.Kind.WRONG_STATE, refusal.kind());
        ticket(state).when(ask(method)).thenRefused(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "cancel", "checkin", "rate", "void", "reprint"})
    void shouldNotKnowATicketOfYesterday(String method) {
        TicketId old = new TicketId("20261122-A001");
        Step ask =
                switch (method) {
                    case "call" ->
                            order(
                                    at ->
                                            new CallTicket(
                                                    new TicketRef(old, null),
                                                    new Press(terminal(TWO), null, at)));
                    case "cancel" -> order(at -> new CancelTicket(old, at));
                    case "checkin" -> order(at -> new CheckInTicket(old, at));
                    case "rate" ->
                            order(at -> new RateTicket(old, new Progress.Rating(1, List.of()), at));
                    case "void" -> order(at -> new VoidTicket(old, "lost", at));
                    default -> order(at -> new ReprintTicket(old, at));
                };
        ticket("waiting").when(ask).thenRefused(Refusal.UNKNOWN_TICKET);
    }

    @Test
    void shouldRateOnce() {
        ticket("done").and(rate("A001", 5)).when(rate("A001", 1)).thenRefused(Refusal.NOT_RATEABLE);
    }

    @Test
    void shouldKeepTheRating() {
        ticket("done")
                .when(rate("A001", 4))
                .thenTicket(
                        "A001",
                        ticket ->
                                assertEquals(
                                        new Progress.Rating(4, List.of("quick")),
                                        ticket.progress().rating()));
    }

    @Test
    void shouldEmptyTheCounterWhenTheCalledTicketIsVoided() {
        ticket("called").when(voidTicket("A001")).thenExpect(voided("A001")).thenAtHand(ONE, null);
    }

    @Test
    void shouldN6KeepTheNumberAndLogAReprint() {
        ticket("waiting")
                .when(reprint("A001"))
                .thenExpect(reprinted("A001"))
                .thenAnswered(
                        reply -> assertTrue(((Reply.OfTicket) reply).toHolder(), "with its link"));
    }

    @Test
    void shouldKeepAVoidedNumberUsed() {
        ticket("voided").when(take(PASSPORT)).thenAnswered("A002", TicketState.WAITING);
    }

    @Test
    void shouldGiveACancelledTicketAnEnd() {
        ticket("held").when(cancel("A001")).thenExpect(cancelled("A001")).thenLine(TRAVEL);
    }
}
