package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.SupervisedHall.Seat;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do shows on the board, and what the supervisor orders happens in the hall. */
class BoardLiveIT {
    @TempDir static Path folder;
    private static BoardStage stage;
    private static RealBrowser browser;
    private static int minutes; // the server's clock is ahead

    @BeforeAll
    static void start() {
        stage = BoardStage.start(folder);
        browser = RealBrowser.start();
        stage.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        stage.close();
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    private static Page open(String role, String path) {
        return stage.hall().open(browser, Seat.of(role, "zh-CN"), path);
    }

    /** Ten minutes at most: whoever does nothing for half an hour is signed out. */
    private static void pass(Page page, int more) {
        for (int left = more; left > 0; left -= 10) {
            minutes += Math.min(left, 10);
            stage.hall().setClock(Duration.ofMinutes(minutes));
            SupervisedHall.stir(page);
        }
    }

    @Test
    void shouldW7ShowALongPauseUntilItIsKnownAndClearItWhenItHasBeenOverForTwoMinutes() {
        Page board = open("supervisor", "/live");
        stage.terminal(7).change("counter.pause", "{'reason':'maintenance'}");
        long paused = System.nanoTime();
        board.waitForSelector("[data-window='7'][data-state=paused]");
        Figures.report("pause -> board after %d ms", (System.nanoTime() - paused) / 1_000_000);
        pass(board, 2);
        stage.terminal(11).change("counter.pause", "{'reason':'lunch'}");
        pass(board, 14);
        board.click(entry("7") + " [data-act=look]");
        board.click(".dialog [data-act=acknowledge]");
        board.waitForSelector(attended("7", "王芳"));
        assertEquals(0, board.locator(entry("7")).count());

        stage.terminal(7).change("counter.resume");
        pass(board, 1);
        board.waitForSelector(entry("11")); // so the hall was told the time since then
        assertEquals(0, board.locator(over("7")).count());
        pass(board, 3);
        board.waitForSelector(over("7"));
        stage.terminal(11).change("counter.resume");
    }

    private static String entry(String window) {
        return "[data-alert=LONG_PAUSE]:has-text('%s 号窗口')".formatted(window);
    }

    private static String over(String window) {
        return "[data-attended=LONG_PAUSE][data-over]:has-text('%s 号窗口')".formatted(window);
    }

    private static String attended(String window, String word) {
        return "[data-attended=LONG_PAUSE]:has-text('%s 号窗口'):has-text('%s')"
                .formatted(window, word);
    }

    private static void awaitDisplay(String state) {
        String devices = "jiaohao_devices{hall=\"yunxi\",kind=\"display\",state=\"%s\"} 1";
        new Http(stage.hall().server().http("/metrics")).awaitText(devices.formatted(state));
    }

    @Test
    void shouldShowADeviceThatIsAway() {
        Page board = open("supervisor", "/live");
        WireClient screen = stage.hall().server().open("display-2");
        awaitDisplay("online");
        screen.close();
        awaitDisplay("offline"); // as of now: what is noticed after the leap is not two minutes old
        pass(board, 2);
        board.click("[data-alert=DEVICE_OFFLINE]:has-text('display-2') [data-act=acknowledge]");
        board.waitForSelector("[data-attended=DEVICE_OFFLINE]:has-text('display-2')");
    }

    @Test
    void shouldW6SendAWindowToAQueueInNeed() {
        stage.take("id-card-renew");
        Page board = open("supervisor", "/live");
        BoardDialogs.confirm(
                board,
                "tr[data-queue=household] [data-more]",
                ".dialog [data-act=help]",
                "[data-choose-window='8']",
                "[data-reason]");
        board.waitForSelector("tr[data-queue=household] .open-windows:has-text('8')");
        Page windows = open("supervisor", "/windows");
        windows.waitForSelector("[data-order=HelpAtCounter]:has-text('王芳')");
        windows.waitForSelector("[data-order=HelpAtCounter] [data-what]:has-text('号窗口 →')");
        assertTrue(windows.locator("tr[data-window='8'] .helping").isVisible());
    }

    @Test
    void shouldX6MoveTheLastInLineToAnotherQueue() {
        stage.take("real-estate");
        stage.take("real-estate");
        Page board = open("supervisor", "/live");
        BoardDialogs.confirm(
                board,
                "tr[data-queue='real-estate'] [data-more]",
                ".dialog [data-act=move]",
                "[data-count='1']",
                "[data-choose-queue=business]",
                "[data-reason]");
        board.waitForSelector("[data-said]");
    }

    @Test
    void shouldStopTheNumbersOfAMatter() {
        Page notices = open("supervisor", "/notices");
        notices.locator("[data-matter=passport] input").click();
        BoardDialogs.confirm(notices, "[data-act=stop-taking]", "[data-template]", "[data-reason]");
        notices.waitForSelector("[data-matter=passport][data-numbers=off]");
        assertEquals(
                "matter_closed",
                stage.kiosk()
                        .refused("ticket.take", "{'matter':'passport'}")
                        .path("data")
                        .path("reason")
                        .asText());
        BoardDialogs.confirm(notices, "[data-act=resume-taking]", "[data-reason]");
        notices.waitForSelector("[data-matter=passport]:not([data-numbers])");
        stage.take("passport");
    }

    @Test
    void shouldH7StopTheHallAfterASecondQuestion() {
        Page notices = open("supervisor", "/notices");
        notices.locator("[data-act=stop]").click();
        notices.locator("[data-template]").first().click();
        notices.locator("[data-reason]").first().click();
        notices.locator("[data-confirm]").click();
        assertEquals("open", state());
        notices.locator("[role=alertdialog] [data-confirm]").click();
        notices.waitForSelector(".stopped");
        assertEquals("stopped", state());
        BoardDialogs.confirm(notices, ".emergency [data-act=resume]", "[data-reason]");
        notices.waitForSelector(".site:not(:has(.stopped))");
        assertEquals("open", state());
    }

    private static String state() {
        return stage.kiosk().get("session.snapshot").path("hall").path("state").asText();
    }

    /** Somebody else was faster. */
    @Test
    void shouldSayWhyAnOrderIsRefused() {
        WireClient clerk = stage.terminal(1);
        String notice =
                clerk.change("notice.publish", "{'text':{'zh-CN':'请稍候','en':'Please wait'}}")
                        .path("id")
                        .asText();
        Page notices = open("supervisor", "/notices");
        notices.click("[data-notice='%s'] [data-act=withdraw]".formatted(notice));
        notices.locator("[data-reason]").first().click();
        clerk.change("notice.withdraw", "{'notice':'%s'}", notice);
        notices.click("[data-confirm]");
        notices.waitForSelector("[data-refusal=unknown_notice]");
        assertEquals("没有这条公告。", notices.textContent("[data-refusal]"));
    }
}
