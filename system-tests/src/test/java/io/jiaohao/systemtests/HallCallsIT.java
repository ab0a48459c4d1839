package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens, the hall screen shows what the server says (DS3): in a burst, after a lost
 * connection, and when server, program or page were killed.
 */
class HallCallsIT {
    private static final int BURST = 30;
    private static final long BURST_MILLIS = 10_000;
    private static final long OWNED_MILLIS = 6_000;
    private static final int TOGETHER = 3;

    @TempDir static Path folder;
    @TempDir static Path data;
    private static RealBrowser browser;
    private static ServerProcess server;
    private static Cable cable;
    private static Path config;

    private DeskCrew crew;
    private DeviceProcess display;
    private HallPage screen;

    @BeforeAll
    static void start() {
        config =
                HallFiles.copyTo(folder)
                        .replace("display.yaml", "display-1\nkey", "display-3\nkey")
                        .replace("display.yaml", "demo-display-1", "demo-display-3")
                        .file("display.yaml");
        server = ServerProcess.start(data);
        cable = new Cable(server.devicePort());
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        cable.close();
        server.close();
    }

    @BeforeEach
    void open() {
        crew = DeskCrew.open(server);
        display = DeviceProcess.display(config, cable.address());
        screen = HallPage.open(browser, display);
    }

    @AfterEach
    void close() {
        crew.leave();
        display.close();
        browser.closePages();
    }

    @Test
    void shouldShowEveryCallOfABurstForItsSixSeconds() throws Exception {
        StateWatch watch = new StateWatch(display.http("/state"));
        List<String> numbers = IntStream.range(0, BURST).mapToObj(i -> crew.take()).toList();
        callInTurn(numbers);
        screen.page().reload(); // a browser that starts in the middle of it

        watch.await("the end of it", Patience.of(Duration.ofSeconds(80)), HallCallsIT::isQuiet);

        Map<Long, List<String>> groups = groups(watch.states());
        List<String> shown = groups.values().stream().flatMap(List::stream).distinct().toList();
        assertEquals(numbers, shown, "in the order of the calls");
        assertTrue(groups.values().stream().allMatch(each -> each.size() <= TOGETHER));
        List<Long> since = List.copyOf(groups.keySet());
        long shortest =
                IntStream.range(1, since.size())
                        .mapToLong(i -> since.get(i) - since.get(i - 1))
                        .min()
                        .orElseThrow();
        Figures.report(
                "burst of %d calls: %d groups, each large for %d ms at least",
                BURST, groups.size(), shortest);
        assertTrue(shortest >= OWNED_MILLIS, "shortest=" + shortest);
        List<String> onPage = screen.everAmber();
        assertTrue(onPage.size() >= BURST / 2, "on the page that began in the middle: " + onPage);
        assertEquals(numbers.subList(BURST - onPage.size(), BURST), onPage);
    }

    /** A burst of calls at an even pace. */
    private void callInTurn(List<String> numbers) throws Exception {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            List<ScheduledFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                String number = numbers.get(i);
                long at = i * BURST_MILLIS / numbers.size();
                calls.add(clock.schedule(() -> crew.call(number), at, TimeUnit.MILLISECONDS));
            }
            for (ScheduledFuture<?> call : calls) {
                call.get();
            }
        } finally {
            clock.shutdownNow();
        }
    }

    private static boolean isQuiet(JsonNode state) {
        for (JsonNode call : state.path("calls")) {
            if (call.path("now").asBoolean()) {
                return false;
            }
        }
        return state.path("calls").size() > 0;
    }

    /** Who was amber, by since when, oldest first. */
    private static Map<Long, List<String>> groups(List<JsonNode> states) {
        Map<Long, List<String>> groups = new LinkedHashMap<>();
        for (JsonNode state : states) {
            for (JsonNode call : state.path("calls")) {
                List<String> group =
                        call.path("now").asBoolean()
                                ? groups.computeIfAbsent(
                                        call.path("since").asLong(), at -> new ArrayList<>())
                                : List.of(call.path("number").asText());
                if (!group.contains(call.path("number").asText())) {
                    group.add(0, call.path("number").asText());
                }
            }
        }
        return groups;
    }

    @Test
    void shouldCatchUpAfterALostConnection() {
        String came = crew.callSomebody();
        String waits = crew.callSomebody();
        screen.awaitAmber(waits); // the first has had the large place for its time
        cable.pull();
        crew.startAtTheFirst();
        String fresh = crew.callSomebody();
        long joined = System.nanoTime();
        cable.plugIn();

        Figures.report(
                "hall page equals the server %d ms after the cable is plugged in",
                screen.awaitNumbers(List.of(fresh, waits), joined) / 1_000_000);
        assertEquals(List.of(fresh, waits), crew.called());
        screen.awaitAmber(fresh);
    }

    @Test
    void shouldShowTheRightCallsAfterTheServerWasKilled() {
        String before = crew.callSomebody();
        screen.awaitAmber(before);
        int port = server.devicePort();
        server.kill();
        server = ServerProcess.start(data, port);

        crew = crew.again(server);
        String after = crew.callSomebody();
        Figures.report(
                "hall page equals the server %d ms after the server is there again",
                screen.awaitNumbers(List.of(after, before), server.readyNanos()) / 1_000_000);
        assertEquals(List.of(after, before), crew.called());
        screen.awaitAmber(after);
    }

    @Test
    void shouldShowTheRightCallsAfterTheProgramWasKilled() {
        String came = crew.callSomebody();
        String waits = crew.callSomebody();
        screen.awaitNumbers(List.of(waits, came), System.nanoTime());
        int port = display.http("/").getPort();
        display.program().kill();
        crew.startAtTheFirst();
        String fresh = crew.callSomebody();

        display = DeviceProcess.display(config, cable.address(), port);
        Figures.report(
                "hall page equals the server %d ms after its program is there again",
                screen.awaitNumbers(List.of(fresh, waits), System.nanoTime()) / 1_000_000);
        assertEquals(List.of(fresh, waits), crew.called());
        screen.awaitAmber(fresh);
    }

    @Test
    void shouldShowTheRightCallsAfterThePageWasKilled() {
        String first = crew.callSomebody();
        String second = crew.callSomebody();
        screen.awaitNumbers(List.of(second, first), System.nanoTime());
        screen.page().close();

        long opened = System.nanoTime();
        screen = HallPage.open(browser, display);
        Figures.report(
                "hall page equals the server %d ms after it is opened",
                screen.awaitNumbers(List.of(second, first), opened) / 1_000_000);
        screen.awaitAmber(first);
    }

    @Test
    void shouldShowARecallLargeAgainAndOnce() {
        String first = crew.callSomebody();
        screen.awaitAmber(first);
        String second = crew.callSomebody();
        screen.awaitAmber(second);
        crew.recallAtTheFirst();

        screen.awaitAmber(first);
        screen.awaitNumbers(List.of(first, second), System.nanoTime());
        assertEquals(List.of(first, second, first), screen.everAmber());
    }
}
