package io.jiaohao.server.web.phone;

import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Orders;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.Steps;
import io.jiaohao.server.scenario.TakingHall;
import io.jiaohao.server.scenario.TestHall;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the holder of a ticket reads on the phone: P1, P2, P4, R3, R4, DS8, EV1. */
class PhonePageTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static HallStage played(HallPlan plan, Step... steps) {
        HallStage stage = HallStage.configured(plan, TestHall.NINE);
        Steps.timer().play(stage);
        for (Step step : steps) {
            step.play(stage);
        }
        return stage;
    }

    private static HallStage played(Step... steps) {
        return played(TestHall.plan(), steps);
    }

    private static String page(HallStage stage, String number) {
        return page(stage, number, new Reading("en", false));
    }

    private static String page(HallStage stage, String number, Reading reading) {
        HallScene scene = new HallScene(stage.hall(), stage.now());
        Standpoint at = Standpoint.of(scene, stage.ticket(number), null);
        return new PhonePage(VERTX).of(at, new PhonePage.Address("/t/h/secret", reading), null);
    }

    private static String words(HallStage stage, String number) {
        return TAGS.matcher(page(stage, number)).replaceAll(" ").replaceAll("\\s+", " ");
    }

    private static void assertSays(String said, String expected) {
        assertTrue(said.contains(expected), said);
    }

    @Test
    void shouldTellWhichPapersToBring() {
        HallStage stage = played(TakingHall.withMaterials("ID card & copy"), Steps.take(PASSPORT));
        assertSays(page(stage, "A001"), "Have ready: ID card &amp; copy");
    }

    @Test
    void shouldTellNoPapersOnceTheNumberHasEnded() {
        HallStage stage =
                played(
                        TakingHall.withMaterials("ID card"),
                        Steps.take(PASSPORT),
                        Steps.cancel("A001"));
        assertFalse(page(stage, "A001").contains("ID card"));
    }

    @Test
    void shouldLeaveNoPlaceOfTheTemplateEmpty() {
        assertFalse(page(played(Steps.take(PASSPORT)), "A001").contains("{"));
    }

    @Test
    void shouldP1TellPeopleAheadAndARange() {
        HallStage stage = played(Steps.open(ONE), Steps.times(6, Steps.take(PASSPORT)));
        String said = words(stage, "A006");
        assertSays(said, "Ahead of you 5 people");
        assertTrue(Pattern.compile("Wait about \\d+–\\d+ min").matcher(said).find(), said);
        assertSays(said, "Waiting");
    }

    @Test
    void shouldP1TellTheTimeOfDayOfALongWait() {
        HallStage stage = played(Steps.open(ONE), Steps.times(60, Steps.take(PASSPORT)));
        String said = words(stage, "A060");
        assertTrue(
                Pattern.compile("Your turn about \\d\\d:\\d\\d–\\d\\d:\\d\\d").matcher(said).find(),
                said);
    }

    @Test
    void shouldP2NotGuessWhileNoWindowIsOpen() {
        assertSays(words(played(Steps.times(6, Steps.take(PASSPORT))), "A006"), "Hard to tell");
    }

    @Test
    void shouldAskToComeBackWithThreeAheadAndSaySoonWithTwo() {
        HallStage stage = played(Steps.open(ONE), Steps.times(5, Steps.take(PASSPORT)));
        assertSays(words(stage, "A004"), "Nearly your turn");
        assertFalse(words(stage, "A004").contains("Very soon"));
        assertSays(words(stage, "A003"), "Very soon");
        assertFalse(words(stage, "A005").contains("Nearly"));
    }

    @Test
    void shouldCallNobodyInWhileTheHallIsStopped() {
        HallStage stage =
                played(Steps.open(ONE), Steps.times(5, Steps.take(PASSPORT)), Orders.stopHall());
        String said = words(stage, "A001");
        assertTrue(said.indexOf("Fire: please leave") < said.indexOf("A001 Waiting"), said);
        assertSays(said, "Hard to tell");
        assertFalse(said.contains("Nearly") || said.contains("Very soon"), said);
    }

    @Test
    void shouldR3OfferToGoBackThreePlacesOnce() {
        HallStage stage = played(Steps.open(ONE), Steps.times(5, Steps.take(PASSPORT)));
        assertSays(words(stage, "A001"), "I am late: move me back 3");
        Steps.defer("A001").play(stage);
        assertFalse(words(stage, "A001").contains("I am late"));
        assertSays(words(stage, "A001"), "You were moved back once");
    }

    @Test
    void shouldP4TellWhyItTakesLonger() {
        HallStage stage = played(Steps.open(ONE, TWO), Steps.times(5, Steps.take(PASSPORT)));
        stage.pass(Duration.ofHours(2));
        Steps.pause(ONE).play(stage);
        assertSays(words(stage, "A005"), "Paused: window 1");
    }

    @Test
    void shouldSayWhereToGoWhenCalled() {
        HallStage stage = played(Steps.open(ONE), Steps.take(PASSPORT), Steps.next(ONE));
        String said = words(stage, "A001");
        assertSays(said, "It is your turn A001 window 1");
        assertSays(page(stage, "A001"), "data-call=\"1\"");
    }

    @Test
    void shouldR4LetAMissedVisitorComeBackForHalfAnHour() {
        HallStage stage =
                played(
                        Steps.open(ONE),
                        Steps.take(PASSPORT),
                        Steps.next(ONE),
                        Steps.absent(ONE, "left"));
        assertSays(words(stage, "A001"), "come back by 09:30");
        assertSays(page(stage, "A001"), "act/return");
        stage.pass(Duration.ofMinutes(31));
        assertFalse(page(stage, "A001").contains("act/return"));
        assertSays(words(stage, "A001"), "check in at the help desk");
    }

    @Test
    void shouldEV1AskInThreeStepsWhichLevelEachIs() {
        HallStage stage =
                played(
                        Steps.open(ONE),
                        Steps.take(PASSPORT),
                        Steps.next(ONE),
                        Steps.start(ONE),
                        Steps.finish(ONE));
        for (String step : List.of("value=\"4\">Good", "value=\"3\">Fair", "value=\"2\">Poor")) {
            assertSays(page(stage, "A001"), step);
        }
        Steps.rate("A001", 4).play(stage);
        assertSays(words(stage, "A001"), "Thank you");
        assertFalse(page(stage, "A001").contains("act/rate"));
    }

    @Test
    void shouldNotAskWhoWasPerhapsNeverServedHowItWas() {
        HallStage stage =
                played(Steps.open(ONE), Steps.take(PASSPORT), Steps.next(ONE), Steps.finish(ONE));
        assertSays(page(stage, "A001"), "act/return");
        assertFalse(page(stage, "A001").contains("act/rate"));
    }

    @Test
    void shouldDS8TellNothingOfATicketOfAnotherDay() {
        HallStage stage = played(Steps.take(PASSPORT));
        String link = stage.ticket("A001").errand().link();
        assertTrue(stage.hall().tickets().linked(link).isPresent());
        stage.pass(Duration.ofDays(1));
        Steps.timer().play(stage);
        assertTrue(stage.hall().tickets().linked(link).isEmpty());
        String page =
                new PhonePage(VERTX)
                        .unknown(
                                stage.hall().rules(),
                                new PhonePage.Address("/t/h/old", new Reading("en", false)),
                                stage.now());
        assertSays(page, "not valid today");
        assertFalse(page.contains("A001") || page.contains("data-path"), page);
    }

    /** Tickets of earlier versions have it as their program said it. */
    @Test
    void shouldEscapeTheLanguage() {
        var wish = new TakeTicket.Wish(PASSPORT, null, null, false, "en\"><script>", "link");
        HallStage stage =
                played(Steps.order(now -> new TakeTicket(TestHall.KIOSK, wish, null, false, now)));
        String page = page(stage, "A001", new Reading(null, false));
        assertSays(page, "<html lang=\"en&quot;&gt;&lt;script&gt;\"");
        assertFalse(page.contains("<script>"), page);
    }

    @Test
    void shouldEscapeWhatTheAddressSays() {
        assertEquals("/t/&lt;b&gt;", Words.escaped("/t/<b>"));
    }
}
