package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ticket's page in a real browser while its hall works: UX.md section 7, DOMAIN R3, EV1, AP7. */
class PhoneLiveIT {
    private static final String MATTER = "household-newborn";
    private static final String ENGLISH = "?language=en";
    private static final int MOST_BYTES = 60_000;

    @TempDir static Path data;
    private static DemoHall hall;
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        hall = DemoHall.start(data);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        hall.close();
    }

    @BeforeEach
    void openCounters() {
        hall.openCounters();
    }

    @AfterEach
    void clear() {
        browser.closePages();
        hall.clear();
    }

    private static URI address(JsonNode ticket) {
        String path = URI.create(ticket.path("link").asText()).getPath();
        return hall.server().http(path + ENGLISH);
    }

    private static PhonePage pageOf(JsonNode ticket) {
        return PhonePage.open(browser, address(ticket)).live();
    }

    private static void call(JsonNode ticket) {
        hall.terminal().change("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
    }

    @Test
    void shouldTurnAmberVibrateAndSoundWhenCalled() {
        JsonNode ticket = hall.take(MATTER);
        PhonePage phone = pageOf(ticket);
        phone.await("near");
        phone.page().click("h1"); // browsers make no sound before
        long began = System.nanoTime();
        call(ticket);
        phone.await("called");
        Figures.report("call -> phone %d ms", (System.nanoTime() - began) / 1_000_000);
        assertEquals("1", phone.text(".win"));
        phone.awaitFelt(1);
        phone.awaitHeard();
        assertEquals("400,200,400,200,400", phone.felt().get(0));
        assertTrue(phone.page().title().startsWith("It is your turn"), phone.page().title());
    }

    @Test
    void shouldVibrateAgainAtARecallAndBeStillWhenSomebodyComes() {
        JsonNode ticket = hall.take(MATTER);
        PhonePage phone = pageOf(ticket);
        call(ticket);
        phone.awaitFelt(1);
        hall.terminal().change("ticket.recall");
        phone.awaitFelt(2);
        phone.page().click("[data-action=coming]");
        List<String> felt = phone.felt();
        assertEquals("0", felt.get(felt.size() - 1), felt + " ends with being still");
        assertTrue(phone.page().isDisabled("[data-action=coming]"));
    }

    @Test
    void shouldMakeNoSoundBeforeTheFirstTouch() {
        JsonNode ticket = hall.take(MATTER);
        PhonePage phone = pageOf(ticket);
        phone.page().waitForSelector("[data-sound]:not([hidden])");
        call(ticket);
        phone.awaitFelt(1);
        assertEquals(0, phone.heard());
    }

    @Test
    void shouldVibrateWhenThreeAreAhead() {
        List<JsonNode> before = List.of(hall.take(MATTER), hall.take(MATTER), hall.take(MATTER));
        hall.take(MATTER);
        PhonePage phone = pageOf(hall.take(MATTER));
        phone.awaitText("#figures", "4 people");
        call(before.get(0));
        phone.await("near");
        phone.awaitFelt(1);
        assertEquals("200", phone.felt().get(0));
        assertTrue(phone.text("#figures").contains("3 people"), phone.text("#figures"));
    }

    @Test
    void shouldR3GoBackThreePlacesOnce() {
        JsonNode ticket = hall.take(MATTER);
        for (int i = 0; i < 4; i++) {
            hall.take(MATTER);
        }
        PhonePage phone = pageOf(ticket);
        phone.page().click("[data-action=defer] button");
        phone.awaitText("#figures", "3 people");
        assertTrue(phone.text("main").contains("You were moved back once"));
        assertFalse(phone.page().isVisible("[data-action=defer]"));
    }

    @Test
    void shouldLetWhatWasRefusedTwiceBePressedAgain() {
        JsonNode ticket = hall.take(MATTER);
        PhonePage phone = pageOf(ticket);
        String late = "[data-action=defer] button:enabled";
        for (int i = 0; i < 2; i++) {
            phone.page().waitForResponse("**/act/defer*", () -> phone.page().click(late));
            phone.awaitText("[role=alert]", "Nobody waits behind");
        }
        hall.take(MATTER);
        phone.page().click("[data-action=defer] button");
        phone.awaitText("main", "You were moved back once");
    }

    @Test
    void shouldCancelOnlyWhenAskedTwice() {
        JsonNode ticket = hall.take(MATTER);
        PhonePage phone = pageOf(ticket);
        assertFalse(phone.page().isVisible("[data-action=cancel] button"));
        phone.page().click("main > details summary");
        phone.page().click("[data-action=cancel] button");
        phone.await("cancelled");
        assertEquals("cancelled", hall.find(ticket).path("state").asText());
    }

    @Test
    void shouldR4ComeBackByOneTouch() {
        JsonNode ticket = hall.take(MATTER);
        PhonePage phone = pageOf(ticket);
        call(ticket);
        hall.terminal().change("ticket.absent", "{'reason':'left'}");
        phone.await("missed");
        phone.page().click("[data-action=return] button");
        phone.await("near");
        assertEquals("waiting", hall.find(ticket).path("state").asText());
    }

    @Test
    void shouldEV1RateOnceWithReasons() {
        JsonNode ticket = hall.take(MATTER);
        PhonePage phone = pageOf(ticket);
        call(ticket);
        hall.terminal().change("ticket.start");
        phone.await("serving");
        hall.terminal().change("ticket.finish");
        phone.await("done");
        phone.page().click(".rate summary");
        phone.page().check("input[value=wait]");
        phone.page().click("button[value='2']");
        phone.awaitText(".thanks", "Thank you");
        hall.display().inbox().event(e -> e.path("type").asText().equals("ticket.rated"));
    }

    @Test
    void shouldSayThatTheNetworkIsGoneAndCatchUpWhenItIsBack() {
        JsonNode ticket = hall.take(MATTER);
        URI direct = address(ticket);
        try (Cable cable = new Cable(direct.getPort())) {
            String page = direct.toString().replace(direct.getAuthority(), cable.address());
            PhonePage phone = PhonePage.open(browser, URI.create(page)).live();
            cable.pull();
            phone.page().evaluate("() => dispatchEvent(new Event('offline'))");
            phone.page().waitForSelector("#stale:not([hidden])");
            call(ticket);
            assertTrue(phone.page().isVisible("[data-state=near]"), "it cannot know");
            cable.plugIn();
            phone.await("called");
            phone.awaitGone("#stale");
            phone.awaitFelt(1);
        }
    }

    @Test
    void shouldGoOnAfterSleep() {
        JsonNode ticket = hall.take(MATTER);
        PhonePage phone = pageOf(ticket);
        CDPSession session = phone.page().context().newCDPSession(phone.page());
        JsonObject frozen = new JsonObject();
        frozen.addProperty("state", "frozen");
        session.send("Page.setWebLifecycleState", frozen);
        call(ticket);
        JsonObject active = new JsonObject();
        active.addProperty("state", "active");
        session.send("Page.setWebLifecycleState", active);
        phone.await("called");
    }

    @Test
    void shouldPollWhereNoStreamGetsThrough() {
        JsonNode ticket = hall.take(MATTER);
        Page page = browser.newPage(PhonePage.WIDTH, PhonePage.HEIGHT);
        page.addInitScript("delete window.EventSource;");
        page.navigate(address(ticket).toString());
        call(ticket);
        page.waitForSelector("[data-state=called]");
    }

    @Test
    void shouldShowTheNumberAndCancelWithoutAScript() {
        JsonNode ticket = hall.take(MATTER);
        try (BrowserContext context = withoutScript()) {
            Page page = context.newPage();
            page.navigate(address(ticket).toString());
            assertEquals(ticket.path("number").asText(), page.textContent("h1"));
            page.click("main > details summary");
            page.click("[data-action=cancel] button");
            page.waitForSelector("[data-state=cancelled]");
            assertTrue(page.url().endsWith(address(ticket).toString()), page.url());
        }
    }

    private static BrowserContext withoutScript() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** 2G: 50 kbit/s down, 400 ms there and back. */
    @Test
    void shouldShowTheNumberAtOnceOverASlowNetwork() {
        JsonNode ticket = hall.take(MATTER);
        Page page = browser.newPage(PhonePage.WIDTH, PhonePage.HEIGHT);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        AtomicLong bytes = new AtomicLong();
        session.on(
                "Network.loadingFinished",
                told -> bytes.addAndGet(told.get("encodedDataLength").getAsLong()));
        session.send("Network.emulateNetworkConditions", slow());
        long began = System.nanoTime();
        page.navigate(address(ticket).toString());
        page.waitForSelector("h1");
        long shown = (System.nanoTime() - began) / 1_000_000;
        page.waitForSelector("[data-sound]:not([hidden])"); // the script is there too
        Figures.report(
                "first view of a phone page: %d bytes, number after %d ms, live after %d ms at 2G",
                bytes.get(), shown, (System.nanoTime() - began) / 1_000_000);
        assertTrue(bytes.get() > 0 && bytes.get() <= MOST_BYTES, bytes + " bytes");
    }

    private static JsonObject slow() {
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 400);
        slow.addProperty("downloadThroughput", 50_000 / 8);
        slow.addProperty("uploadThroughput", 20_000 / 8);
        return slow;
    }
}
