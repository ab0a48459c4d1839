package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.HallStates.Told;
import io.jiaohao.systemtests.StagedHall.Panel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What time alone changes on the hall screen; its clock is set by the test. */
class HallPagingIT {
    private static final String WINDOWS =
            "() => [...document.querySelectorAll('.cell')]"
                    + ".sort((a, b) => a.className.match(/cell-(\\d)/)[1] - b.className.match(/cell-(\\d)/)[1])"
                    + ".map((each) => each.querySelector('.win').textContent).join(' ')";
    private static final String FIRST_PAGE = "1 2 3 4 5 6 7 8";
    private static final String SECOND_PAGE = "9 10 11 12";
    private static final String NOTICE = ".notice p";

    @TempDir static Path folder;
    private static HallStates states;
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        states = HallStates.gatherFew(folder);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        states.close();
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    private static StagedHall open(String layout, Told told) {
        return StagedHall.open(browser, states.display(), Panel.of(layout, "zh-CN")).show(told);
    }

    /** Twelve windows of which none has a number: 8 × 可以办理 are 32 characters, 8 seconds. */
    private static Told quiet() {
        return states.told("waiting");
    }

    /** Calls as {@code WINDOW:SECONDS AGO}, with {@code !} those that are amber. */
    private static Told calling(Told told, String... calls) {
        var all = JsonNodeFactory.instance.arrayNode();
        Stream.of(calls).map(call -> call(told, call)).forEach(all::add);
        return told.with("calls", all);
    }

    private static ObjectNode call(Told told, String written) {
        boolean now = written.endsWith("!");
        String[] parts = written.replace("!", "").split(":");
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.put("id", "c" + written).put("number", "A0" + parts[0]).put("label", parts[0]);
        call.put("counter", parts[0]).put("large", now).put("now", now);
        call.put("time", told.at().minusSeconds(Long.parseLong(parts[1])).toEpochMilli());
        return call.put("since", now ? told.at().toEpochMilli() : 0);
    }

    private static Told later(Told told, double seconds) {
        return told.at(told.at().plusMillis((long) (seconds * 1_000)));
    }

    private static void awaitWindows(StagedHall hall, String wanted) {
        hall.page().waitForFunction("(wanted) => (" + WINDOWS + ")() === wanted", wanted);
    }

    private static void awaitNotice(StagedHall hall, String words) {
        hall.page()
                .waitForFunction(
                        "(words) => document.querySelector('.notice p')?.textContent === words",
                        words);
    }

    /** Several beats of the page's own timer. */
    private static void beat(StagedHall hall) {
        hall.page().evaluate("() => new Promise((done) => { setTimeout(done, 600); })");
    }

    @Test
    void shouldTurnThePageWhenItCanHaveBeenRead() {
        StagedHall hall = open("board", quiet());
        awaitWindows(hall, FIRST_PAGE);
        hall.at(later(quiet(), 7.9).at());
        beat(hall);
        awaitWindows(hall, FIRST_PAGE);
        hall.at(later(quiet(), 8).at());
        awaitWindows(hall, SECOND_PAGE);
    }

    @Test
    void shouldShowThePageOfACallUntilItIsTwentySecondsOld() {
        StagedHall hall = open("board", quiet());
        hall.change(calling(later(quiet(), 1), "10:0!"));
        awaitWindows(hall, SECOND_PAGE);
        hall.change(calling(later(quiet(), 20.9), "10:19"));
        beat(hall);
        awaitWindows(hall, SECOND_PAGE);
        hall.change(calling(later(quiet(), 29), "10:28")); // its page has its own 8 seconds left
        awaitWindows(hall, FIRST_PAGE);
    }

    @Test
    void shouldMakeAPageOfYoungCallsOnSeveralPages() {
        StagedHall hall = open("board", quiet());
        hall.change(calling(later(quiet(), 1), "12:0!", "2:9", "10:19"));

        awaitWindows(hall, "1 2 3 4 5 6 10 12");
        assertEquals("8 / 12", hall.page().innerText(".pages b"));
    }

    @Test
    void shouldTurnNoticesAndHoldThemWhileSomebodyIsCalled() {
        Told told = quiet().with("notices", notices("甲公告", "乙公告"));
        StagedHall hall = open("calls", told);
        awaitNotice(hall, "甲公告");
        hall.at(later(told, 6).at());
        awaitNotice(hall, "乙公告");
        Told called = calling(later(told, 7), "3:0!");
        hall.change(called);
        hall.page().waitForSelector(".hero.now");
        hall.at(later(called, 11).at());
        beat(hall);
        awaitNotice(hall, "乙公告");
        hall.change(later(told, 19));
        awaitNotice(hall, "甲公告");
        hall.change(later(told, 20).with("notices", notices("乙公告")));
        awaitNotice(hall, "乙公告");
    }

    private static JsonNode notices(String... texts) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            ObjectNode notice = JsonNodeFactory.instance.objectNode().put("id", text);
            notice.putObject("text").put("zh-CN", text);
            all.add(notice);
        }
        return all;
    }

    @Test
    void shouldShowEveryWordOfALongNotice() {
        String whole = "因系统升级，本周六上午九时至十二时暂停办理不动产登记业务，请提前安排时间，给您带来不便敬请谅解，详情请咨询入口咨询台";
        StagedHall hall = open("calls", quiet().with("notices", notices(whole)));
        StringBuilder read = new StringBuilder();
        Instant at = quiet().at();
        for (int page = 1; page <= 3; page++) {
            hall.page().waitForSelector(".pager:has-text('%d / 3')".formatted(page));
            read.append(hall.page().innerText(NOTICE));
            at = at.plusSeconds(8);
            hall.at(at);
        }
        assertEquals(whole, read.toString());
    }

    @Test
    void shouldShowACaptionWhileItIsThereAndNoCallUnderIt() {
        Told called = calling(quiet(), "3:0!");
        StagedHall hall = open("calls", called);
        ObjectNode sentence = JsonNodeFactory.instance.objectNode().put("zh-CN", "请A零零三号，到三号窗口");
        hall.change(called.with("caption", sentence));
        hall.page().waitForSelector(".caption[role=status]");
        awaitNotice(hall, "请A零零三号，到三号窗口");
        hall.page().waitForSelector("[data-call][data-now]");
        hall.change(called);
        hall.page().waitForSelector(".notice:not(.caption)");
    }

    @Test
    void shouldSayThatItIsOldWhenItsOwnProgramIsGone() {
        Told told = calling(quiet(), "3:30");
        StagedHall hall = open("calls", told);
        hall.page().unroute("**/state");
        hall.page().route("**/state", route -> route.abort());
        hall.page().waitForRequest("**/state", () -> {});
        hall.page().waitForRequest("**/state", () -> {});
        hall.at(later(told, 14).at());
        beat(hall);
        hall.page().waitForSelector(".notice:not(.old)");
        hall.at(later(told, 16).at());
        hall.page().waitForSelector(".notice.old");
        hall.page().waitForSelector("[data-call]");
        hall.at(later(told, 302).at());
        hall.page().waitForSelector(".lost");
    }

    @Test
    void shouldMoveThePictureEveryThreeMinutes() {
        StagedHall hall = open("calls", quiet());
        String before = corner(hall.page());
        hall.at(later(quiet(), 180).at());
        hall.page().waitForSelector(".frame:not(.%s)".formatted(before));
    }

    private static String corner(Page page) {
        return (String)
                page.evaluate(
                        "() => document.querySelector('.frame').className.match(/corner-\\d/)[0]");
    }

    @Test
    void shouldLoadItselfAnewAtThree() {
        Told before = quiet().at(Instant.parse("2026-11-20T18:59:59Z")); // 02:59 there
        StagedHall hall = open("calls", before);
        beat(hall);
        hall.page().evaluate("() => { window.old = true; }");
        hall.at(later(before, 2).at());
        hall.page().waitForFunction("() => !window.old && document.querySelector('.frame')");
    }
}
