package io.jiaohao.server.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.cluster.HallQuery;
import io.jiaohao.server.domain.state.Lateness;
import io.jiaohao.server.domain.state.Lateness.Reason;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.Steps;
import io.jiaohao.server.scenario.TakingHall;
import io.jiaohao.server.scenario.TestHall;
import io.vertx.core.Vertx;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a waiting visitor reads on the phone: P1, P4. */
class PhonePageTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static String page(Promise promise, @Nullable Lateness late) {
        HallStage stage = HallStage.configured(TestHall.plan(), TestHall.NINE);
        Steps.timer().play(stage);
        Steps.take(TestHall.PASSPORT).play(stage);
        HallQuery.Answer answer =
                new HallQuery.Answer(0, 0, null, stage.ticket("A001"), promise, late, null);
        return new PhonePage(VERTX).of(stage.hall(), answer, stage.now());
    }

    /** The ticket of a visitor who must bring these papers, after a further step. */
    private static String pageAfter(Step after, String... papers) {
        HallStage stage = HallStage.configured(TakingHall.withMaterials(papers), TestHall.NINE);
        Steps.timer().play(stage);
        Steps.take(TestHall.PASSPORT).play(stage);
        after.play(stage);
        HallQuery.Answer answer =
                new HallQuery.Answer(0, 0, null, stage.ticket("A001"), null, null, null);
        return new PhonePage(VERTX).of(stage.hall(), answer, stage.now());
    }

    @Test
    void shouldTellWhichPapersToBring() {
        String page = pageAfter(Steps.timer(), "ID card & copy");
        assertTrue(page.contains("<h2>Please have ready:</h2>"), page);
        assertTrue(page.contains("<li>ID card &amp; copy</li>"), page);
    }

    @Test
    void shouldTellNoPapersOnceTheNumberHasEnded() {
        String page = pageAfter(Steps.cancel("A001"), "ID card & copy");
        assertFalse(page.contains("ID card"), page);
    }

    @Test
    void shouldSayNothingOfPapersWhereNoneAreNeeded() {
        String page = pageAfter(Steps.timer());
        assertFalse(page.contains("have ready"), page);
        assertFalse(page.contains("{"), page);
    }

    @Test
    void shouldP1TellPeopleAheadAndARange() {
        assertTrue(page(new Promise(3, 900, 1_800), null).contains("3 people ahead of you"));
        assertTrue(page(new Promise(3, 900, 1_800), null).contains("15–30 minutes"));
    }

    @Test
    void shouldP1TellTheTimeOfDayOfALongWait() {
        String page = page(new Promise(40, 5_400, 7_200), null);
        assertTrue(page.contains("10:30–11:00"), page);
        assertFalse(page.contains("minutes"), page);
    }

    @Test
    void shouldP4TellWhyItTakesLonger() {
        Lateness late = new Lateness(Reason.WINDOW_PAUSED, List.of(TestHall.ONE, TestHall.TWO));
        String page = page(new Promise(3, 900, 1_800), late);
        assertTrue(page.contains("Paused: window 1, 2."), page);
        assertFalse(page(new Promise(3, 900, 1_800), null).contains("longer"));
    }
}
