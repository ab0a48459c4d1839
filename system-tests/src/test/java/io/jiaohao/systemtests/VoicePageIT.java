package io.jiaohao.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.jiaohao.display.sound.Wav;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hall page as the loudspeaker: a real server, a real display and a real browser. */
class VoicePageIT {
    private static final Patience ANNOUNCED = Patience.of(Duration.ofSeconds(20));
    private static final int STEPS = 3; // the chime and two rounds

    @TempDir static Path data;
    private static ServerProcess server;
    private static DeviceProcess display;
    private static RealBrowser browser;

    /** What the page sent when a step was over. */
    private record Over(String id, String problem, long nanos) {}

    private final List<Over> overs = new ArrayList<>();
    private final List<Duration> lengths = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = ServerProcess.start(data);
        display = DeviceProcess.display(server, "--audio", "browser");
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        display.close();
        server.close();
    }

    @Test
    void shouldPlayACallInTheBrowserAndWaitForIt() {
        Page screen = browser.newPage(1920, 1080);
        screen.onRequest(this::note);
        screen.onResponse(
                response -> {
                    if (response.url().contains("/sound/")) {
                        lengths.add(length(response.body()));
                    }
                });
        screen.navigate(display.http("/").toString());
        long began = System.nanoTime();
        try (WireClient kiosk = server.open("kiosk-1");
                WireClient terminal = server.open("terminal-1")) {
            DemoHall.openCounter(terminal, 1);
            kiosk.change("ticket.take", "{'matter':'%s'}", "real-estate");
            kiosk.change("ticket.take", "{'matter':'%s'}", "real-estate");
            terminal.change("ticket.next");
            until(screen, () -> !overs.isEmpty() && quiet(screen)); // everything is loaded now
            overs.clear();
            lengths.clear();
            began = System.nanoTime();
            terminal.change("ticket.next");
            until(screen, () -> overs.size() >= STEPS);
        }

        assertTrue(overs.stream().allMatch(each -> each.problem().isEmpty()), overs.toString());
        assertEquals(STEPS, overs.stream().map(Over::id).distinct().count());
        assertEquals(Duration.ofSeconds(1), lengths.get(0));
        long heard = overs.get(STEPS - 1).nanos() - overs.get(0).nanos();
        Duration rounds = lengths.get(1).plus(lengths.get(2));
        assertTrue(heard >= rounds.toNanos() * 9 / 10, "ms=" + heard / 1_000_000 + " " + lengths);
        Figures.report(
                "call -> the page has finished the chime after %d ms, both rounds (%d ms) after %d ms",
                (overs.get(0).nanos() - began) / 1_000_000,
                rounds.toMillis(),
                (overs.get(STEPS - 1).nanos() - began) / 1_000_000);
        assertEquals(0, screen.locator("#unmute").count());
    }

    private static void until(Page screen, Callable<Boolean> holds) {
        await().atMost(ANNOUNCED.limit())
                .pollInSameThread()
                .until(
                        () -> {
                            screen.waitForTimeout(50); // lets the page's events come in
                            return holds.call();
                        });
    }

    /** Whether the page is told to play nothing. */
    private static boolean quiet(Page screen) {
        return (boolean)
                screen.evaluate(
                        "() => new Promise((done) => { const source = new EventSource('/state');"
                                + " source.onmessage = (event) => { source.close();"
                                + " done(!JSON.parse(event.data).sound); }; })");
    }

    private void note(Request request) {
        if (!request.url().endsWith("/act/heard")) {
            return;
        }
        try {
            JsonNode sent = WireJson.MAPPER.readTree(request.postData());
            overs.add(
                    new Over(
                            sent.path("id").asText(),
                            sent.path("problem").asText(),
                            System.nanoTime()));
        } catch (IOException e) {
            throw new IllegalStateException("Expected JSON, but was " + request.postData(), e);
        }
    }

    private static Duration length(byte[] wav) {
        try {
            return Wav.read(wav).length();
        } catch (IOException e) {
            throw new IllegalStateException("Expected a WAV", e);
        }
    }
}
