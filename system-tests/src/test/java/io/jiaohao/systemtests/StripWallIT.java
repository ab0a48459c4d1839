package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.StripStage.FIRST_BOARD;
import static io.jiaohao.systemtests.StripStage.awaitShown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Window strips of a whole hall: the page's wall, and devices that are cut off and come back. */
class StripWallIT {
    /**
     * Notes how much amber a strip has in each phase of its flashing, as long as the page is open.
     */
    private static final String RECORDER =
            """
            (strip) => {
              window.amber = {};
              const look = () => {
                const figure = document.querySelector(strip);
                const canvas = figure?.querySelector('canvas');
                if (canvas) {
                  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  let found = 0;
                  for (let i = 0; i < data.length; i += 4) {
                    if (data[i] === 255 && data[i + 1] === 167 && data[i + 2] === 38) found++;
                  }
                  window.amber[figure.dataset.flash] = found;
                }
                setTimeout(look, 50);
              };
              look();
            }
            """;

    private static final String LARGE = "[data-strip='128x32'][data-counter='1']";

    @TempDir static Path folder;
    private static StripStage stage;
    private static RealBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        stage = new StripStage(folder);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        stage.close();
    }

    @AfterEach
    void leave() {
        browser.closePages();
        stage.hall().clear();
        stage.hall().openCounters();
    }

    @Test
    void shouldShowEveryStateOnTheWall() {
        Page wall = browser.open(stage.display().http("/strips.html"), 1900, 1640);
        awaitTile(wall, "96x16", 1, "综合窗口");
        awaitTile(wall, "64x16", 4, "窗口关闭");
        Walk walk = new Walk();
        walk.see(wall, "strips-idle", Shown.of(Limits.DASHBOARD, "zh-CN"));

        wall.evaluate(RECORDER, LARGE);
        String number = call(stage.hall().terminal());
        awaitTile(wall, "64x16", 1, number);
        awaitTile(wall, "96x16", 1, "请%s号".formatted(number));
        awaitTile(wall, "128x16", 1, "请%s号办理".formatted(number));
        awaitTile(wall, "192x32", 1, "%s → 1 号\n窗口".formatted(number));
        wall.waitForFunction("window.amber.INVERSE > 2000 && window.amber.LIT > 0");
        wall.waitForSelector(LARGE + "[data-flash=STILL]");
        assertTrue(amber(wall, "INVERSE") > 2 * amber(wall, "LIT"), "the background is lit");
        assertTrue(amber(wall, "LIT") > 1_000, "the number is lit");

        pause();
        awaitTile(wall, "64x16", 2, "13:30回");
        awaitTile(wall, "96x16", 2, "午休 13:30回");
        awaitTile(wall, "128x32", 2, "暂停服务：午休\n13:30 恢复");
        walk.see(wall, "strips-call", Shown.of(Limits.DASHBOARD, "zh-CN"));
        walk.end();
    }

    private static void pause() {
        stage.hall()
                .otherTerminal()
                .change(
                        "counter.pause",
                        "{'reason':'lunch','until':'%s'}",
                        OffsetDateTime.parse("2035-01-01T13:30:00+08:00"));
    }

    private static int amber(Page wall, String phase) {
        return (int) wall.evaluate("(phase) => window.amber[phase]", phase);
    }

    private static void awaitTile(Page wall, String size, int counter, String text) {
        wall.waitForSelector(
                "[data-strip='%s'][data-counter='%d'][data-text='%s']"
                        .formatted(size, counter, text.replace("\n", "\\a ")));
    }

    @Test
    void shouldShowACallOnCardsAndBoardsWithinASecond() {
        long called = System.nanoTime();
        String number = call(stage.hall().terminal());

        awaitShown(stage.cards(), 1, "请%s号".formatted(number));
        long onCard = System.nanoTime();
        awaitShown(stage.boards(), FIRST_BOARD, number + ">1*");
        Figures.report(
                "ticket.next -> Onbon card after %d ms, Candle board after %d ms",
                (onCard - called) / 1_000_000, (System.nanoTime() - called) / 1_000_000);
        stage.hall().terminal().change("ticket.start");
        awaitShown(stage.cards(), 1, "%s办理".formatted(number));
        stage.hall().terminal().change("ticket.finish");
        awaitShown(stage.cards(), 1, "综合窗口");
        awaitShown(stage.boards(), FIRST_BOARD, "");
    }

    @Test
    void shouldShowTheHallAsItIsWhenACutLineIsJoined() throws IOException {
        String before = call(stage.hall().terminal());
        awaitShown(stage.cards(), 1, "请%s号".formatted(before));
        stage.awaitParts("ok", 2);
        stage.network().pull();
        stage.serial().pull();
        stage.cards().losePower();
        stage.boards().losePower();
        stage.awaitParts("failed", 2);
        String after = call(stage.hall().otherTerminal());
        stage.hall().terminal().change("ticket.finish");

        stage.network().plug();
        stage.serial().plug();
        long joined = System.nanoTime();
        awaitShown(stage.cards(), 2, "请%s号".formatted(after));
        awaitShown(stage.cards(), 1, "综合窗口");
        Figures.report(
                "LED line joined again -> both cards right after %d ms",
                (System.nanoTime() - joined) / 1_000_000);
        awaitShown(stage.boards(), FIRST_BOARD + 1, after + ">2*");
        Figures.report(
                "serial LED line joined again -> board right after %d ms",
                (System.nanoTime() - joined) / 1_000_000);
        stage.awaitParts("ok", 2);
    }

    /** UX.md, section 3: a window strip keeps its last number while the server is away. */
    @Test
    void shouldKeepTheNumberWhileTheServerIsAwayAndFollowItAgain() {
        String number = call(stage.hall().terminal());
        awaitShown(stage.cards(), 1, "请%s号".formatted(number));
        stage.takeServer();
        awaitShown(stage.boards(), FIRST_BOARD, number + ">1"); // five seconds later
        assertEquals("请%s号".formatted(number), stage.cards().at(1));

        stage.giveServer();
        stage.hall().terminal().change("ticket.finish");

        awaitShown(stage.cards(), 1, "综合窗口");
    }

    private static String call(WireClient terminal) {
        stage.hall().take("id-card-renew");
        JsonNode called = terminal.change("ticket.next");
        return called.path("number").asText();
    }
}
