package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.SupervisedHall.Seat;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board of the district centre: 116 windows and more than twenty queues (UX.md section 6). */
class GreatHallBoardIT {
    private static final int WINDOWS = 116;
    private static final int PER_PAGE = 12;
    private static final int BUSY = 70;
    private static final int TAKEN = 150;

    /** A Wednesday, ten in the morning there. */
    private static final Instant TEN = Instant.parse("2026-12-02T02:00:00Z");

    @TempDir static Path folder;

    private static Path config() throws IOException {
        for (String file : List.of("server.yaml", "hall.yaml")) {
            Files.copy(
                    Programs.ROOT.resolve("config/district-centre").resolve(file),
                    folder.resolve(file));
        }
        return Files.writeString(
                folder.resolve("server.yaml"), "\ndemo-people: true\n", StandardOpenOption.APPEND);
    }

    private static void fill(ServerProcess server) {
        try (WireClient kiosk = server.open("kiosk-1")) {
            JsonNode matters = kiosk.get("session.snapshot").path("hall").path("matters");
            for (int i = 0; i < TAKEN; i++) {
                String matter = matters.get(i * 7 % matters.size()).path("id").asText();
                kiosk.ask(
                        "ticket.take",
                        WireClient.fresh(WireClient.params("{'matter':'%s'}", matter)));
            }
        }
        IntStream.rangeClosed(1, BUSY)
                .forEach(
                        number -> {
                            WireClient terminal = server.open("terminal-" + number);
                            DemoHall.openCounter(terminal, number);
                            terminal.change("ticket.next");
                        });
    }

    @Test
    void shouldShowAllWindowsAndQueues() throws IOException {
        Duration ahead = Duration.between(Instant.now(), TEN);
        Walk walk = new Walk();
        try (SupervisedHall hall = SupervisedHall.start(folder, config(), ahead);
                RealBrowser browser = RealBrowser.start()) {
            fill(hall.server());
            for (String language : List.of("zh-CN", "en")) {
                Seat seat = Seat.of("supervisor", language);
                Shown shown = Shown.of(Limits.DASHBOARD, language);
                String end = language.equals("en") ? "-en" : "";
                Page live = hall.open(browser, seat, "/live");
                walk.see(live, "dash-live-great" + end, shown);
                assertEquals(PER_PAGE, live.locator(".window").count());
                live.click("[data-page-on]");
                live.waitForSelector("[data-window='13']");
                walk.see(live, "dash-live-great-2" + end, shown);
                live.selectOption("[name=filter]", "closed");
                live.waitForSelector(".window[data-state=closed]");
                walk.see(live, "dash-live-great-closed" + end, shown);
                Page windows = hall.open(browser, seat, "/windows");
                assertEquals(WINDOWS, windows.locator("tr[data-window]").count());
                walk.see(windows, "dash-windows-great" + end, shown);
                walk.see(hall.open(browser, seat, "/notices"), "dash-notices-great" + end, shown);
            }
        }
        walk.end();
    }
}
