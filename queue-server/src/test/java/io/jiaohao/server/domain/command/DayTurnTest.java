package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.closed;
import static io.jiaohao.server.scenario.Facts.dayEnded;
import static io.jiaohao.server.scenario.Facts.dayStarted;
import static io.jiaohao.server.scenario.Facts.opened;
import static io.jiaohao.server.scenario.Facts.taken;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.state.Numbering;
import io.jiaohao.server.scenario.Fact;
import io.jiaohao.server.scenario.HallStage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The turn of the business day: N2, H4, H5. */
class DayTurnTest {
    private static final String NEXT_DAY = "2026-11-24T09:00:00";

    private static Fact expired(String number) {
        return stage ->
                new TicketExpired(Numbering.id(LocalDate.of(2026, 11, 23), number), stage.now());
    }

    @Test
    void shouldExpireCloseEndAndStartInThisOrder() {
        given(open(ONE, TWO), times(4, take(PASSPORT)), next(ONE), start(ONE), next(TWO))
                .and(hold(TWO), next(TWO), at(NEXT_DAY))
                .when(timer())
                .thenExpect(
                        expired("A001"),
                        expired("A002"),
                        expired("A003"),
                        expired("A004"),
                        closed(ONE),
                        closed(TWO),
                        dayEnded("2026-11-23"),
                        dayStarted("2026-11-24"));
    }

    @Test
    void shouldH4LeaveEndedTicketsAlone() {
        given(open(ONE), take(PASSPORT), next(ONE), finish(ONE), take(PASSPORT), cancel("A002"))
                .and(close(ONE), at(NEXT_DAY))
                .when(timer())
                .thenExpect(dayEnded("2026-11-23"), dayStarted("2026-11-24"));
    }

    @Test
    void shouldTurnTheDayBeforeTheFirstCommandOfTheNewOne() {
        given(take(PASSPORT), at(NEXT_DAY))
                .when(take(PASSPORT))
                .thenExpect(
                        expired("A001"),
                        dayEnded("2026-11-23"),
                        dayStarted("2026-11-24"),
                        taken("A001", "A", 1));
    }

    @Test
    void shouldTurnTheDayThoughTheCommandIsRefused() {
        given(open(ONE), at(NEXT_DAY))
                .when(next(ONE))
                .thenRefusedOnNewDay(
                        Refusal.COUNTER_CLOSED,
                        closed(ONE),
                        dayEnded("2026-11-23"),
                        dayStarted("2026-11-24"));
    }

    @Test
    void shouldNotTurnAtMidnight() {
        given(take(PASSPORT), at("2026-11-24T03:59:59"))
                .when(take(PASSPORT))
                .thenExpect(taken("A002", "A", 2));
    }

    @Test
    void shouldTurnAtFour() {
        given(at("2026-11-24T04:00:00"))
                .when(open(ONE, WANG, terminal(ONE), false))
                .thenExpect(
                        dayEnded("2026-11-23"),
                        dayStarted("2026-11-24"),
                        opened(ONE, WANG, terminal(ONE)));
    }

    @Test
    void shouldH5NeverTurnBackWhenTheClockIsSetBack() {
        given(take(PASSPORT), at("2026-11-20T09:00:00"))
                .when(take(PASSPORT))
                .thenExpect(taken("A002", "A", 2))
                .thenTicket(
                        "A002",
                        ticket -> assertEquals(LocalDate.of(2026, 11, 23), ticket.times().day()));
    }

    @Test
    void shouldTurnOnceAfterDaysWithoutAServer() {
        given(take(PASSPORT), at("2026-11-30T09:00:00"))
                .when(timer())
                .thenExpect(expired("A001"), dayEnded("2026-11-23"), dayStarted("2026-11-30"));
    }

    @Test
    void shouldBeginTheFirstDayWithoutEndingOne() {
        HallStage stage = HallStage.configured(plan(), NINE);
        take(PASSPORT).play(stage);
        stage.verifyReplay();
        assertEquals(
                List.of("DayStarted", "TicketTaken"),
                stage.last().batch().events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
    }

    @Test
    void shouldForgetYesterdaysCalls() {
        given(open(ONE), take(PASSPORT), next(ONE), at(NEXT_DAY))
                .when(timer())
                .then(stage -> assertTrue(stage.hall().board().calls().isEmpty()));
    }

    @Test
    void shouldCountOnAcrossDays() {
        long[] seq = {0};
        given(take(PASSPORT), at(NEXT_DAY))
                .then(stage -> seq[0] = stage.hall().seq())
                .when(timer())
                .then(stage -> assertEquals(seq[0] + 3, stage.hall().seq()));
    }
}
