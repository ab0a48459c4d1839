package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.jiaohao.systemtests.SupervisedHall.Seat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor's pages when an answer is lost or late, and when the hall changes below them. */
class BoardFaultsIT {
    private static final String[] MOVE = {
        "tr[data-queue='real-estate'] [data-more]",
        ".dialog [data-act=move]",
        "[data-count='1']",
        "[data-choose-queue=business]",
        "[data-reason]"
    };
    private static final String NO = "{\"reason\":\"unknown_queue\",\"message\":\"没有这个队列。\"}";

    private static final String ANSWERED =
            """
            () => performance.getEntriesByType('resource')
              .some(({ name, responseEnd }) => name.includes('/acknowledge') && responseEnd > 0)
            """;

    @TempDir static Path folder;
    private static HallFiles files;
    private static SupervisedHall hall;
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        files = HallFiles.copyTo(folder);
        hall = SupervisedHall.start(folder, files.file("server.yaml"), Duration.ZERO);
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

    private static Page open(String path) {
        return hall.open(browser, Seat.of("supervisor", "zh-CN"), path);
    }

    private static void click(Page page, String... places) {
        for (String each : places) {
            page.locator(each).first().click();
        }
    }

    private static void take(int count) {
        try (WireClient kiosk = hall.server().open("kiosk-1")) {
            for (int i = 0; i < count; i++) {
                kiosk.change("ticket.take", "{'matter':'real-estate'}");
            }
        }
    }

    private static int waiting(Page board, String queue) {
        String bar = "tr[data-queue='%s'] .waiting b".formatted(queue);
        return Integer.parseInt(board.textContent(bar));
    }

    private static int moves() {
        return open("/windows").locator("[data-order=MoveWaiting]").count();
    }

    /** The server carries it out, and the page never hears of it. */
    private static final class LostOnce implements Consumer<Route> {
        private boolean lost;

        @Override
        public void accept(Route route) {
            if (lost) {
                route.resume();
                return;
            }
            lost = true;
            assertEquals(200, route.fetch().status());
            route.abort();
        }
    }

    @Test
    void shouldDoAnOrderOnceWhoseAnswerWasLost() {
        take(4);
        int ordered = moves();
        Page board = open("/live");
        board.waitForSelector("tr[data-queue='real-estate'] .bar span");
        int before = waiting(board, "business");
        board.route("**/act/hall/move*", new LostOnce());
        click(board, MOVE);
        click(board, "[data-confirm]");
        board.waitForSelector("[data-refusal=offline]:has-text('不会办两遍')");
        click(board, "[data-confirm]");
        board.waitForSelector("[data-said]");
        board.waitForFunction("() => !document.querySelector('.dialog')");
        assertEquals(ordered + 1, moves());
        assertEquals(before + 1, waiting(open("/live"), "business"));
    }

    @Test
    void shouldSayThatTheFirstWasDoneWhenItIsChangedAfterItsAnswerWasLost() {
        take(4);
        Page board = open("/live");
        board.route("**/act/hall/move*", new LostOnce());
        click(board, MOVE);
        click(board, "[data-confirm]");
        board.waitForSelector("[data-refusal=offline]");
        board.fill("input[name=count]", "2");
        click(board, "[data-confirm]");
        board.waitForSelector("[data-refusal=request_reused]:has-text('前一次已经办成')");
    }

    /** Holds what a page sends until the test answers. */
    private static final class Held implements Consumer<Route> {
        private final Deque<Route> routes = new ArrayDeque<>();

        @Override
        public void accept(Route route) {
            routes.add(route);
        }

        void refuse(Page page) {
            page.waitForCondition(() -> !routes.isEmpty());
            routes.remove()
                    .fulfill(
                            new Route.FulfillOptions()
                                    .setStatus(409)
                                    .setContentType("application/json")
                                    .setBody(NO));
        }
    }

    @Test
    void shouldKeepTheQuestionOpenWhileItsOrderIsOnItsWay() {
        take(2);
        Page board = open("/live");
        Held held = new Held();
        board.route("**/act/hall/move*", held);
        click(board, MOVE);
        click(board, "[data-confirm]");
        board.waitForSelector("[data-cancel]:disabled");
        board.keyboard().press("Escape");
        board.mouse().click(5, 5);
        assertTrue(board.isVisible("[data-dialog=move]"));
        held.refuse(board);
        board.waitForSelector("[data-refusal=unknown_queue]");
        board.keyboard().press("Escape");
        board.waitForFunction("() => !document.querySelector('.dialog')");
    }

    @Test
    void shouldTellOfARefusalWhenTheQuestionThatIsOpenHasBeenAnswered() {
        Page board = open("/live");
        WireClient screen = hall.server().open("display-2");
        new Http(hall.server().http("/metrics"))
                .awaitText("jiaohao_devices{hall=\"yunxi\",kind=\"display\",state=\"online\"} 1");
        screen.close();
        hall.setClock(Duration.ofMinutes(2));
        Held held = new Held();
        board.route("**/act/hall/acknowledge*", held);
        click(board, "[data-alert=DEVICE_OFFLINE] [data-act=acknowledge]", "[data-log]");
        held.refuse(board);
        board.waitForFunction(ANSWERED);
        assertTrue(board.isVisible("[data-dialog=log]"));
        board.keyboard().press("Escape");
        board.waitForSelector("[data-dialog=refused]:has-text('没有这个队列。')");
    }

    @Test
    void shouldTryAgainWhenTheServerCannotSayWhoIsSignedIn() {
        Page board = open("/live");
        for (String address : new String[] {"**/session", "**/live/hall"}) {
            board.route(address, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            board.reload();
            board.waitForSelector("[data-unread]:has-text('正在重试')");
            board.unroute(address);
            board.waitForSelector(".card");
        }
    }

    @Test
    void shouldCloseAQuestionAboutWhatHasLeftTheHall() {
        Page board = open("/live");
        String matter =
                files.read("hall.yaml")
                        .lines()
                        .filter(line -> line.contains("- {id: capped-demo, queue"))
                        .findFirst()
                        .orElseThrow();
        click(board, "tr[data-queue='capped-demo'] [data-more]");
        files.replace("hall.yaml", matter, "")
                .replace(
                        "hall.yaml",
                        "  - {id: capped-demo, name: {zh-CN: 限号演示, en: Ten-a-day demo}, prefix: XH, service: 5m}",
                        "")
                .replace("hall.yaml", ", capped-demo]", "]");
        hall.server().program().hangUp();
        board.waitForFunction("() => !document.querySelector('.dialog')");
        assertEquals(0, board.locator("tr[data-queue='capped-demo']").count());

        click(board, "[data-window='12']");
        files.replace("hall.yaml", "  - {id: \"12\", zone: b, queues: [desk, general]}", "");
        hall.server().program().hangUp();
        board.waitForFunction("() => !document.querySelector('.dialog')");
        assertEquals(0, board.locator("[data-window='12']").count());
    }
}
