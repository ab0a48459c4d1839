package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.order;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.WEST;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static io.jiaohao.server.scenario.TestHall.text;
import static io.jiaohao.server.scenario.TestHall.withoutDesk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.domain.event.NoticePublished;
import io.jiaohao.server.domain.event.NoticeWithdrawn;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.NoticeId;
import io.jiaohao.server.domain.state.Opening;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.scenario.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Notices, the hall's own clock, and plans that are read again. */
class HallWideTest {
    private static final NoticeId ID = new NoticeId("n1");

    private static Notice notice(Instant until) {
        return new Notice(ID, text("Closing early"), NINE, until, List.of(WEST));
    }

    private static Step publish(Notice notice) {
        return order(at -> new PublishNotice(notice, at));
    }

    private static Step withdraw() {
        return order(at -> new WithdrawNotice(ID, at));
    }

    @Test
    void shouldPublishANotice() {
        Notice notice = notice(NINE.plusSeconds(60));
        given().when(publish(notice))
                .thenExpect(stage -> new NoticePublished(notice, stage.now()))
                .thenAnswered(reply -> assertEquals(new Reply.OfNotice(notice), reply));
    }

    @Test
    void shouldRefuseANoticeWithoutTheHallsOwnLanguage() {
        Notice foreign = new Notice(ID, new Text(Map.of("zh-CN", "提前下班")), NINE, null, List.of());
        given().when(publish(foreign)).thenRefused(Refusal.TEXT_LACKS_LANGUAGE);
    }

    @Test
    void shouldRefuseANoticeForAZoneThatThereIsNot() {
        Notice lost = new Notice(ID, text("Hello"), NINE, null, List.of(new HallZoneId("moon")));
        given().when(publish(lost)).thenRefused(Refusal.UNKNOWN_ZONE);
    }

    @Test
    void shouldWithdrawANotice() {
        Notice notice = notice(NINE.plusSeconds(60));
        given(publish(notice))
                .when(withdraw())
                .thenExpect(stage -> new NoticeWithdrawn(notice, stage.now()))
                .when(withdraw())
                .thenRefused(Refusal.UNKNOWN_NOTICE);
    }

    @Test
    void shouldWithdrawANoticeWhenItsTimeIsOver() {
        Notice notice = notice(NINE.plusSeconds(60));
        given(publish(notice), seconds(59))
                .when(timer())
                .thenNothingHappens()
                .and(seconds(1))
                .when(timer())
                .thenExpect(stage -> new NoticeWithdrawn(notice, stage.now()));
    }

    @Test
    void shouldKeepANoticeOverTheTurnOfTheDay() {
        given(publish(new Notice(ID, text("Hello"), NINE, null, List.of())))
                .and(at("2026-11-24T09:00:00"))
                .when(timer())
                .then(stage -> assertTrue(stage.hall().board().notices().containsKey(ID)));
    }

    @Test
    void shouldTellWhenAMatterOpensAndCloses() {
        given(at("2026-11-23T11:40:00"))
                .when(timer())
                .then(
                        stage ->
                                assertEquals(
                                        Set.of(PASSPORT, PERMIT, DEED, HELP),
                                        stage.hall().day().shown().matters()))
                .when(timer())
                .thenNothingHappens();
    }

    @Test
    void shouldH7ShowThatTheHallHasStopped() {
        given(configure(stopped()))
                .when(timer())
                .then(
                        stage ->
                                assertEquals(
                                        Opening.State.STOPPED, stage.hall().day().shown().state()));
    }

    @Test
    void shouldTakeANewPlan() {
        given().when(configure(stopped()))
                .thenExpect(stage -> new HallConfigured(stopped(), stage.now()));
    }

    @Test
    void shouldNotTakeThePlanThatItHas() {
        given().when(configure(plan())).thenNothingHappens();
    }

    @Test
    void shouldDropAnEmptyQueueAndItsCounter() {
        given(open(THREE), take(HELP), next(THREE), finish(THREE), close(THREE))
                .when(configure(withoutDesk()))
                .then(stage -> assertFalse(stage.hall().counters().containsKey(THREE)));
    }

    @Test
    void shouldRefuseToDropAQueueWithLiveTickets() {
        given(take(HELP)).when(configure(withoutDesk())).thenRefused(Refusal.PLAN_DROPS_LIVE);
    }

    @Test
    void shouldRefuseToDropAnOpenCounter() {
        given(open(THREE)).when(configure(withoutDesk())).thenRefused(Refusal.PLAN_DROPS_LIVE);
    }

    @Test
    void shouldRefuseToDropACounterThatTicketsWaitFor() {
        given(open(ONE), take(PASSPORT), next(ONE), transfer(ONE, THREE, true))
                .when(configure(withoutDesk()))
                .thenRefused(Refusal.PLAN_DROPS_LIVE);
    }

    @Test
    void shouldKeepCountersAtWorkOverANewPlan() {
        given(open(ONE), take(PASSPORT), next(ONE))
                .when(configure(withoutDesk()))
                .thenAtHand(ONE, "A001");
    }
}
