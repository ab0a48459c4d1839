package io.jiaohao.systemtests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and state of the kiosk, UX.md section 4, in portrait and landscape and in both
 * languages: pictured in target/screens and held to section 10.
 */
class KioskScreensIT {
    @TempDir static Path data;
    @TempDir static Path folder;
    private static long started;
    private static KioskHall hall;
    private static RealBrowser browser;
    private static List<TouchPage> panels;
    private static int seen;

    @BeforeAll
    static void start() throws IOException {
        started = System.nanoTime();
        hall = KioskHall.start(folder, data);
        browser = RealBrowser.start();
        panels =
                Stream.of(
                                new TouchPage.Panel(false, "zh-CN"),
                                new TouchPage.Panel(false, "en"),
                                new TouchPage.Panel(true, "zh-CN"),
                                new TouchPage.Panel(true, "en"))
                        .map(panel -> TouchPage.open(browser, hall.kiosk().http("/"), panel))
                        .toList();
    }

    @AfterAll
    static void stop() throws IOException {
        Figures.report(
                "%d sights of the kiosk's pages in %d s",
                seen, (System.nanoTime() - started) / 1_000_000_000);
        browser.close();
        hall.close();
    }

    static Stream<Arguments> waysOnPanels() {
        return Stream.of(
                        ChoosingWays.all(), TakingWays.all(), UnstaffedWays.all(), TicketWays.all())
                .flatMap(List::stream)
                .flatMap(way -> panels.stream().map(panel -> Arguments.of(way, panel)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("waysOnPanels")
    void shouldMeetTheSpecification(KioskWay way, TouchPage panel) {
        Walk walk = new Walk();
        way.go(hall, panel.on(walk));
        seen += walk.seen();
        walk.end();
    }
}
