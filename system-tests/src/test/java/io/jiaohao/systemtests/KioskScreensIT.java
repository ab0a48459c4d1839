package io.jiaohao.systemtests;

import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and state of the kiosk, UX.md section 4, in portrait and landscape and in both
 * languages: pictured in target/screens and held to section 10.
 */
class KioskScreensIT {
    private static final long STARTED = System.nanoTime();

    /** How many wait where, so that the pages look as on a usual morning. */
    private static final Map<String, Integer> CROWD =
            Map.of("id-card-new", 12, "real-estate", 5, "pension", 18, "business-open", 3);

    @TempDir static Path data;
    @TempDir static Path folder;
    private static HallFiles files;
    private static ServerProcess server;
    private static Cable cable;
    private static final SimulatedPrinter PRINTER = new SimulatedPrinter();
    private static NetworkPort printerPort;
    private static DeviceProcess kiosk;
    private static RealBrowser browser;
    private static List<TouchPage> panels;
    private static int seen;

    private final Walk walk = new Walk();

    @BeforeAll
    static void start() throws IOException {
        printerPort = new NetworkPort(PRINTER, 0);
        files =
                HallFiles.copyTo(folder)
                        .replace(
                                "kiosk.yaml",
                                "printer: none ",
                                "printer: \"tcp:127.0.0.1:%d\"".formatted(printerPort.port()));
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        cable = Cable.to(server.devicePort());
        kiosk = DeviceProcess.kiosk(files.file("kiosk.yaml"), cable.address());
        browser = RealBrowser.start();
        WireClient other = server.open("kiosk-2");
        CROWD.forEach((matter, count) -> take(other, matter, count));
        take(other, "capped-demo", 10);
        panels =
                Stream.of(false, true)
                        .flatMap(
                                landscape ->
                                        Stream.of("zh-CN", "en")
                                                .map(language -> panel(landscape, language)))
                        .toList();
    }

    private static void take(WireClient other, String matter, int count) {
        for (int i = 0; i < count; i++) {
            other.change("ticket.take", "{'matter':'%s'}", matter);
        }
    }

    private static TouchPage panel(boolean landscape, String language) {
        return new TouchPage(browser, kiosk.http("/"), landscape, language);
    }

    @AfterAll
    static void stop() throws IOException {
        Figures.report(
                "%d sights of the kiosk's page in %d s",
                seen, (System.nanoTime() - STARTED) / 1_000_000_000);
        browser.close();
        kiosk.close();
        cable.close();
        server.close();
        printerPort.close();
    }

    @AfterEach
    void say() {
        seen += walk.seen();
        walk.end();
    }

    static Stream<TouchPage> panels() {
        return panels.stream();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowHome(TouchPage touch) {
        touch.begin();
        touch.see(walk, "home");
        touch.touch("大字", "Bigger");
        touch.seeLarge(walk, "home-large");
        touch.touch("低位", "Lower");
        touch.seeLargeAndLow(walk, "home-large-low");
        touch.touch("大字", "Bigger");
        touch.seeLow(walk, "home-low");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowAGroup(TouchPage touch) {
        touch.begin();
        touch.touch("button[data-group=%s]", "help", "button[data-matter]");
        touch.see(walk, "partial");
        touch.begin();
        touch.touch("button[data-group=%s]", "household", "button[data-matter]");
        touch.see(walk, "sub");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldGiveANumber(TouchPage touch) {
        touch.begin();
        touch.touch("button[data-group=%s]", "housing", "button[data-matter]");
        server.program().signal("STOP");
        touch.touch("button[data-matter=%s]", "real-estate", "main[aria-live=polite]");
        touch.see(walk, "printing");
        server.program().signal("CONT");
        touch.page().waitForSelector("[data-ticket]");
        touch.see(walk, "done");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldAskWhetherSomebodyIsThere(TouchPage touch) {
        touch.begin();
        touch.touch("button[data-group=%s]", "housing", "button[data-matter]");
        touch.page().clock().fastForward("01:01");
        touch.page().waitForSelector("[role=alertdialog]");
        touch.seeTimeout(walk, "timeout");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowWhereAPersonIs(TouchPage touch) {
        touch.begin();
        touch.touch("找人帮忙", "Get help");
        touch.see(walk, "help");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldGoOnWithoutPaper(TouchPage touch) {
        PRINTER.set(sensors -> sensors.paperOut(true));
        try {
            touch.begin(".banner");
            touch.see(walk, "paper-out");
            touch.touch("button[data-group=%s]", "housing", "button[data-matter]");
            touch.touch("button[data-matter=%s]", "real-estate", "[data-ticket]");
            touch.see(walk, "paper-out-done");
        } finally {
            PRINTER.repair();
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldSayThatItIsCutOff(TouchPage touch) {
        touch.begin();
        cable.pull();
        try {
            touch.page().waitForSelector(".icon-no-wifi");
            touch.see(walk, "offline");
        } finally {
            cable.plugIn();
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldSayThatTheHallIsClosed(TouchPage touch) {
        touch.begin();
        String open =
                reload(
                        "\nhours: [{days: [%s], from: \"08:30\", to: \"11:45\"}]\n"
                                .formatted(anotherDay()));
        try {
            touch.page().waitForSelector(".icon-moon");
            touch.see(walk, "closed");
        } finally {
            files.write("hall.yaml", open);
            server.program().hangUp();
        }
    }

    /** Adds to the hall's file, and gives it as it was. */
    private static String reload(String more) {
        String before = files.read("hall.yaml");
        files.append("hall.yaml", more);
        server.program().hangUp();
        return before;
    }

    private static String anotherDay() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(3)
                .getDayOfWeek()
                .name()
                .substring(0, 3)
                .toLowerCase(Locale.ROOT);
    }
}
