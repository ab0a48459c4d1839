package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What visitors do at the kiosk, with a real server, kiosk and browser. */
class KioskPageIT {
    private static final String CARD = "11010519491231002X";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String OTHER_CARD = "110101195002150046";
    private static final String MISREAD_CARD = "110101195002150045";

    @TempDir static Path folder;
    private static VisitorsHall hall;
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        hall = VisitorsHall.start(folder);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        hall.close();
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    private static VisitorPage open() {
        return VisitorPage.open(browser, hall.kiosk().http("/"));
    }

    @Test
    void shouldGiveANumberForTwoTouches() {
        VisitorPage page = open().shoot("kiosk-page-home");
        page.tap("group", "household").at("sub").shoot("kiosk-page-sub");
        long touched = System.nanoTime();
        String number = page.tap("matter", "household-newborn").at("result").ticket();
        Figures.report(
                "touch -> number on the kiosk's page after %d ms",
                (System.nanoTime() - touched) / 1_000_000);
        page.shoot("kiosk-page-result");
        assertEquals("household-newborn", hall.find(number).path("matter").asText());
        assertEquals(1, Collections.frequency(hall.printed(), number));
        assertTrue(page.has("main[data-ticket] img[src^='data:image/svg']"), "the code to scan");
        page.tap("action", "leave").at("home");
    }

    @Test
    void shouldTakeADoubleTouchForOne() {
        VisitorPage page = open().tap("group", "household").at("sub");
        int before = hall.printed().size();
        page.page().locator("button[data-matter='id-card-renew']").dblclick();
        page.at("result").tap("action", "another").at("home");
        assertEquals(before + 1, hall.printed().size());
    }

    @Test
    void shouldActWhenTheFingerIsLiftedOnTheTileAndNotBeforeNorElsewhere() {
        VisitorPage page = open();
        BoundingBox tile = page.page().locator("button[data-group='household']").boundingBox();
        page.page().mouse().move(tile.x + 200, tile.y + 50);
        page.page().mouse().down();
        assertEquals(
                "rgb(11, 79, 138)",
                page.page()
                        .locator("button[data-group='household']")
                        .evaluate("tile => getComputedStyle(tile).backgroundColor"),
                "it is felt at once");
        page.shoot("kiosk-page-press");
        page.page().mouse().move(10, 400);
        page.page().mouse().up();
        page.at("home");
    }

    @Test
    void shouldAskForALaneOnlyWhereThereAreSeveral() {
        VisitorPage page = open().tap("group", "housing").at("sub").tap("matter", "real-estate");
        page.at("lane").shoot("kiosk-page-lane");
        String number = page.tap("lane", "priority").at("result").ticket();
        assertEquals("priority", hall.find(number).path("lane").asText());
    }

    @Test
    void shouldAskForTheCardAndOfferTheTicketAgainToWhoHasOne() {
        VisitorPage page = open().tap("group", "household").at("sub").tap("matter", "passport");
        page.at("card").shoot("kiosk-page-card").scan(CARD);
        String number = page.at("result").ticket();
        page.tap("action", "leave").at("home");

        page.tap("group", "household").at("sub").tap("matter", "passport").at("card").scan(CARD);
        page.at("refused").shoot("kiosk-page-duplicate");
        assertTrue(page.has("button[data-action='reprint']"));
        assertEquals(1, Collections.frequency(hall.printed(), number));

        page.tap("action", "reprint").at("result").shoot("kiosk-page-reprint");
        assertEquals(number, page.ticket());
        assertTrue(page.has(".figures"));
        assertNowhere(page, CARD);
    }

    @Test
    void shouldNotTellAVisitorWhoMissedTheCallThatNobodyIsAhead() {
        String number = hall.hall().take("advice").path("number").asText();
        hall.miss(number);
        VisitorPage page = open().tap("action", "ticket").at("checkin").type(number);
        page.tap("action", "find").at("ticket").tap("action", "reprint").at("result");

        assertFalse(page.has(".figures"));
        assertFalse(page.has(".where"));
    }

    @Test
    void shouldGiveANumberForACardThatWasMisreadAtFirst() {
        VisitorPage page = open().tap("group", "household").at("sub").tap("matter", "passport");
        page.at("card").scan(MISREAD_CARD);
        page.page().waitForSelector("h1:has-text('没有读清')");

        page.scan(OTHER_CARD).at("result");
    }

    /** The card's number is in no log, in nothing that the page shows or follows, on no disk. */
    private static void assertNowhere(VisitorPage page, String card) {
        String shown = (String) page.page().evaluate("document.documentElement.outerHTML");
        assertFalse(shown.contains(card));
        assertFalse(new Http(hall.kiosk().http("/state")).event("hall").contains(card));
        assertFalse(hall.kiosk().program().errors().contains(card));
        assertFalse(hall.server().program().errors().contains(card));
        assertFalse(hall.hall().display().inbox().events().toString().contains(card));
        assertFalse(hall.kiosk().program().errors().contains(card.substring(6, 14)));
    }

    @Test
    void shouldBringBackAVisitorWhoMissedTheCallByScanningTheTicket() {
        JsonNode taken = hall.hall().take("advice");
        String number = taken.path("number").asText();
        hall.miss(number);

        VisitorPage page = open().scan(taken.path("link").asText()).at("ticket");
        page.shoot("kiosk-page-missed");
        page.tap("action", "checkin");
        page.page().waitForSelector("main[data-found][data-state='waiting']");
        page.shoot("kiosk-page-back");
        assertEquals("waiting", hall.find(number).path("state").asText());
        page.wait(61).at("home");
    }

    @Test
    void shouldFindATicketByItsNumberWithoutTellingWhatItIsFor() {
        JsonNode taken = hall.hall().take("pension");
        String number = taken.path("number").asText();

        VisitorPage page = open().tap("action", "ticket").at("checkin").type(number);
        page.shoot("kiosk-page-number").tap("action", "find").at("ticket");
        assertTrue(page.has("main[data-found='%s']".formatted(number)));
        assertFalse(page.text("main").contains("养老保险"));
        page.tap("action", "home").at("home");

        page.tap("action", "ticket").at("checkin").type("999").tap("action", "find");
        page.at("unknown");
    }

    @Test
    void shouldLetAServedVisitorRateOnceAndHoldUpNobody() {
        String number = hall.hall().take("bus-card").path("number").asText();
        hall.serve(number);
        String next = hall.hall().take("bus-card").path("number").asText();

        VisitorPage page = open().tap("action", "ticket").at("checkin").type(number);
        page.tap("action", "find").at("ticket").tap("action", "rate").at("rate");
        page.shoot("kiosk-page-rate");
        hall.serve(next);
        page.tap("score", "4").at("rated").shoot("kiosk-page-rated");
        hall.hall()
                .display()
                .inbox()
                .event(
                        event ->
                                event.path("type").asText().equals("ticket.rated")
                                        && event.at("/ticket/number").asText().equals(number));

        page.tap("action", "leave").at("home").tap("action", "ticket").at("checkin").type(number);
        page.tap("action", "find").at("ticket").tap("action", "rate").at("rate");
        page.tap("score", "1").at("rated");
        assertTrue(page.text("main").contains("已经评过"));
    }

    @Test
    void shouldShowWhatIsFullBeforeAnybodyAsksForIt() {
        for (int i = 0; i < 10; i++) {
            hall.hall().take("capped-demo");
        }
        VisitorPage page = open().tap("group", "help").at("sub");
        page.page().waitForSelector("button[data-matter='capped-demo'][disabled]");
        boolean today = DemoFiles.NEXT_DAY.toLocalDate().equals(LocalDate.now(SHANGHAI));
        String again = (today ? "这一段的号已取完，今天 %d:00 再来" : "今日号已取完，明日 %d:00 再来");
        String shown = page.text("button[data-matter='capped-demo']");
        assertTrue(shown.contains(again.formatted(DemoFiles.NEXT_DAY.getHour())), shown);
        page.shoot("kiosk-page-full");
    }

    @Test
    void shouldHaveAPageForEveryFewMattersAndScrollNone() {
        VisitorPage page = open().tap("group", "business").at("sub");
        String first = page.text("main");
        page.tap("action", "next");
        assertFalse(page.text("main").equals(first));
        Object scrolls =
                page.page()
                        .evaluate(
                                "[...document.querySelectorAll('#stage *')].some(each =>"
                                        + " ['auto','scroll'].includes(getComputedStyle(each).overflowY))");
        assertEquals(false, scrolls);
        page.tap("action", "back");
        assertEquals(List.of(first), List.of(page.text("main")));
    }
}
