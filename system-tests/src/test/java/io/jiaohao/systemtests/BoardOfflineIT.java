package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.SupervisedHall.Seat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live board while its server hangs: what it was sent would be done when it goes on. */
class BoardOfflineIT {
    private static final List<String> ORDER =
            List.of(
                    "tr[data-queue='real-estate'] [data-more]",
                    ".dialog [data-act=move]",
                    "[data-count='1']",
                    "[data-choose-queue=business]",
                    "[data-reason]",
                    "[data-confirm]");

    @TempDir Path folder;

    private static String longest(Page board) {
        return board.textContent("[data-kpi=longest] b");
    }

    @Test
    void shouldSendNothingAndStandStill() {
        HallFiles files = HallFiles.copyTo(folder);
        try (SupervisedHall hall =
                        SupervisedHall.start(folder, files.file("server.yaml"), Duration.ZERO);
                RealBrowser browser = RealBrowser.start();
                WireClient kiosk = hall.server().open("kiosk-1")) {
            kiosk.change("ticket.take", "{'matter':'real-estate'}");
            Page board = hall.open(browser, Seat.of("supervisor", "zh-CN"), "/live");
            board.waitForSelector("[data-alone=real-estate]:has-text('没有窗口开着')");
            hall.server().program().signal("STOP");
            try {
                board.waitForSelector("[data-link=down]");
                String before = longest(board);
                ORDER.forEach(place -> board.locator(place).first().click());
                board.waitForSelector("[data-refusal=unsent]:has-text('没有发出')");
                assertEquals(before, longest(board));
            } finally {
                hall.server().program().signal("CONT");
            }
            board.waitForSelector("[data-link=up]");
            assertEquals("1", board.textContent("tr[data-queue='real-estate'] .waiting b"));
            board.locator("[data-confirm]").click();
            board.waitForSelector("tr[data-queue=business] .bar span");
        }
    }
}
