package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits and why in this order, and what a clerk may do about it. */
class TerminalLineIT {
    private static final Page.WaitForSelectorOptions GONE =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);

    @TempDir static Path folder;
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

    private static List<String> line(TerminalPage clerk) {
        return clerk.page().locator("[data-waiting]").all().stream()
                .map(row -> row.getAttribute("data-waiting"))
                .toList();
    }

    private static String row(String number) {
        return "[data-waiting='%s']".formatted(number);
    }

    @Test
    void shouldQ7ShowTheLineInTheOrderOfTheCallsWithTheReasons() {
        String ordinary = stage.take("passport");
        String priority = stage.take("passport", "priority");
        TerminalPage clerk = stage.atWindow(1).awaitText(row(priority) + " .tag", "老年人");
        clerk.await("tr.first" + row(priority));
        assertEquals(List.of(priority, ordinary), line(clerk));

        clerk.press("next").awaitNumber(priority).press("start").press("hold");
        clerk.click("[data-list=held] [data-about='%s']".formatted(priority));
        clerk.awaitDialog("ticket").key("Escape").awaitGone("[data-dialog]");
        checkIn(priority);
        clerk.await("%s [data-why=returned]".formatted(row(priority)));
        assertEquals(List.of(priority, ordinary), line(clerk));
    }

    private static void checkIn(String number) {
        stage.kiosk()
                .change(
                        "ticket.checkin",
                        "{'ticket':'%s'}",
                        stage.find(number).path("id").asText());
    }

    @Test
    void shouldQ7ExplainATicketOfTheLine() {
        String own = stage.take("passport");
        String other = stage.take("id-card-new");
        TerminalPage clerk = stage.atWindow(1).press("next").awaitNumber(other);
        clerk.click("[data-about='%s']".formatted(own)).awaitDialog("ticket");
        clerk.awaitText("[data-explained='%s']".formatted(own), "有 1 位比 " + own);
        clerk.awaitText("[data-explained] li", other).shoot("ticket");
        clerk.pass(2_000).key("Enter").awaitNumber(own);
    }

    @Test
    void shouldW3CallTheNumberOfChoiceAndTheLastVisitorBack() {
        String first = stage.take("advice");
        String second = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        clerk.click("[data-action=call][data-number='%s']".formatted(second)).awaitNumber(second);
        clerk.press("start").press("finish").awaitState("idle");
        clerk.pass(6_000).click("[data-call-back='%s']".formatted(second)).awaitNumber(second);
        assertEquals("called", stage.stateOf(second));
        clerk.pass(2_000).press("next").awaitNumber(first);
    }

    @Test
    void shouldW7OfferWhatIsKeptForAColleagueWhoIsAway() {
        String number = stage.take("advice");
        TerminalPage b = stage.atWindow(1).press("next").awaitNumber(number).press("start");
        TerminalPage a = stage.atWindow(2).awaitState("nobody");
        b.press("transfer").awaitDialog("transfer").click("[data-counter='2']");
        b.key("Enter").awaitState("nobody");
        a.awaitState("idle").await(row(number));
        assertFalse(b.has(row(number)));

        a.key("F8").awaitDialog("pause").key("Enter").awaitState("paused");

        b.awaitState("idle").awaitText(row(number) + " [data-why=stand_in]", "替 2 号窗口");
        b.shoot("stand-in").press("next").awaitNumber(number);
    }

    @Test
    void shouldX1SendAVisitorOnWithAPlaceAndANote() {
        String waits = stage.take("pension");
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        clerk.click("[data-action=call][data-number='%s']".formatted(number)).awaitNumber(number);
        clerk.press("start").press("transfer").awaitDialog("transfer");
        clerk.page().fill("[name=search]", "养老");
        clerk.click("[data-matter=pension]").click("[data-place=first]");
        clerk.page().fill("[name=note]", "带齐了材料");
        clerk.shoot("transfer").key("Enter").awaitState("idle");
        JsonNode sent = stage.find(number);
        assertEquals("pension", sent.path("matter").asText());
        assertFalse(sent.has("note"), "no screen is told");

        TerminalPage next = stage.atWindow(2).awaitState("idle");
        next.press("next").awaitNumber(number).awaitText("[data-note]", "带齐了材料");
        assertEquals("waiting", stage.stateOf(waits));
    }

    @Test
    void shouldX3SayWhyATicketIsSetAside() {
        String number = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).press("next").awaitNumber(number).press("start");
        clerk.press("hold").click("[data-hold-reason=补材料]");
        clerk.awaitText("[data-list=held] [data-side='%s']".formatted(number), "补材料");
        clerk.click("[data-list=held] [data-action=call][data-number='%s']".formatted(number));
        clerk.awaitState("called").awaitText("[data-note]", "补材料");
    }

    @Test
    void shouldSayThatThereAreMoreMattersThanFit() {
        TerminalPage clerk = stage.atWindow(1).awaitState("nobody");
        clerk.press("take").awaitDialog("take").awaitText("[data-below]", "可滚动或搜索");
        clerk.page().locator("[data-matter]").last().scrollIntoViewIfNeeded();
        clerk.page().waitForSelector("[data-below]", GONE);
        clerk.page().locator("[data-matter]").first().scrollIntoViewIfNeeded();
        clerk.await("[data-below]");
        clerk.page().fill("[name=search]", "户口迁移");
        clerk.page().waitForSelector("[data-below]", GONE);
    }

    @Test
    void shouldW3ServeAVisitorWithoutANumberAtOnce() {
        stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).awaitState("idle");
        long calls = stage.calls();
        int done = clerk.figure("done");
        clerk.press("take").awaitDialog("take");
        clerk.page().fill("[name=search]", "户口迁移");
        clerk.click("[data-matter=household-move]").shoot("take");
        clerk.key("Enter").awaitState("serving");
        String number = clerk.page().getAttribute("[data-ticket]", "data-ticket");
        assertEquals("household-move", stage.find(number).path("matter").asText());
        assertEquals("serving", stage.stateOf(number));
        assertEquals(0, stage.calls() - calls, "nobody is announced");
        clerk.press("finish").awaitState("idle");
        assertEquals(done + 1, clerk.figure("done"), "it counts");
    }

    @Test
    void shouldGiveAVisitorANumberToWaitWith() {
        TerminalPage clerk = stage.atWindow(1).press("take").awaitDialog("take");
        clerk.click("[data-matter=advice]").click("[data-give]").await("[data-taken]");
        String number = clerk.page().getAttribute("[data-taken]", "data-taken");
        clerk.key("Enter").awaitGone("[data-dialog]").await(row(number));
    }

    @Test
    void shouldT9AskForThePapersOfAVisitorWithoutANumber() {
        TerminalPage clerk = stage.atWindow(1).press("take").awaitDialog("take");
        clerk.page().fill("[name=search]", "公积金提取");
        clerk.click("[data-matter=fund-withdraw]").await("[data-confirm]:disabled");
        clerk.page().fill("[name=idCard]", "110105194912310021");
        clerk.key("Enter").await("[data-dialog=take] .refusal").awaitText(".refusal", "校验码");
        clerk.page().fill("[name=idCard]", "11010519491231002X");
        clerk.awaitText("[data-confirm]", "已核验").key("Enter").awaitState("serving");
    }

    @Test
    void shouldQ11MoveAVisitorWithAReason() {
        String first = stage.take("advice");
        String second = stage.take("advice");
        TerminalPage clerk = stage.atWindow(1).await(row(second));
        clerk.click("[data-about='%s']".formatted(second)).click("[data-tool=move]");
        clerk.awaitDialog("move").key("Digit1").await("[data-confirm]:disabled");
        clerk.click("[data-reason=带着小孩]").shoot("move").key("Enter");
        clerk.await("tr.first" + row(second));
        assertEquals(List.of(second, first), line(clerk));

        TerminalPage other = stage.atWindow(2).await(row(first));
        other.click("[data-about='%s']".formatted(first)).awaitDialog("ticket");
        assertFalse(other.has("[data-tool=move]"), "only who may is offered it");
    }

    @Test
    void shouldX6MergeTwoNumbersAndTwoQueues() {
        String first = stage.take("advice");
        String second = stage.take("advice");
        stage.take("gas-bill");
        TerminalPage clerk = stage.atWindow(1).await(row(second));
        clerk.click("[data-about='%s']".formatted(second)).click("[data-tool=merge]");
        clerk.awaitDialog("merge").click("[data-into='%s']".formatted(first)).key("Enter");
        clerk.awaitGone(row(second)).await(row(first));
        assertEquals("cancelled", stage.stateOf(second));

        clerk.click("[data-head=more]").click("[data-item=queues]").awaitDialog("queues");
        clerk.click("[data-queue=general]").click("[data-into=desk]").shoot("queues").key("Enter");
        clerk.awaitGone("[data-dialog]");
        assertEquals("", refusal(clerk));
    }

    private static String refusal(TerminalPage clerk) {
        return clerk.has(".refusal") ? clerk.text(".refusal") : "";
    }
}
