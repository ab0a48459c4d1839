package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every state of the clerk's page, UX.md section 5, as panel, bar and full page in both languages:
 * pictured in target/screens and held to section 10.
 */
class TerminalScreensIT {
    private static final long STARTED = System.nanoTime();

    @TempDir static Path data;
    @TempDir static Path folder;
    private static ServerProcess server;
    private static Cable cable;
    private static DeviceProcess terminal;
    private static WireClient kiosk;
    private static RealBrowser browser;
    private static ClerkFaces faces;
    private static int seen;

    private final Walk walk = new Walk();

    @BeforeAll
    static void start() {
        HallFiles files = HallFiles.copyTo(folder);
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        cable = Cable.to(server.devicePort());
        terminal = DeviceProcess.terminal(files.file("terminal.yaml"), cable.address());
        kiosk = server.open("kiosk-1");
        browser = RealBrowser.start();
        faces = new ClerkFaces(browser, terminal);
    }

    @AfterAll
    static void stop() throws IOException {
        Figures.report(
                "%d sights of the terminal's page in %d s",
                seen, (System.nanoTime() - STARTED) / 1_000_000_000);
        browser.close();
        terminal.close();
        cable.close();
        server.close();
    }

    @BeforeEach
    void openTheWindow() {
        press("open", "{'counter':'3','clerk':'clerk-3','pin':'1003'}");
        faces.await("[data-state=nobody]");
    }

    @AfterEach
    void leave() {
        seen += walk.seen();
        leaveTheWindow();
        walk.end();
    }

    /** Ends what is at hand, empties the queues and closes. */
    private static void leaveTheWindow() {
        JsonNode hall = kiosk.get("session.snapshot").path("snapshot");
        for (JsonNode counter : hall.path("counters")) {
            if (counter.path("id").asText().equals("3")) {
                leave(counter);
            }
        }
        for (JsonNode ticket : kiosk.get("session.snapshot").path("snapshot").path("tickets")) {
            kiosk.change("ticket.cancel", "{'ticket':'%s'}", ticket.path("id").asText());
        }
    }

    private static void leave(JsonNode counter) {
        if (counter.has("ticket")) {
            press("finish", "{}");
        }
        if (!counter.path("state").asText().equals("closed")) {
            press("close", "{}");
        }
    }

    private static void press(String name, String json) {
        new Http(terminal.http("/act/" + name)).post(json.replace('\'', '"'));
    }

    private static JsonNode take(String matter) {
        return kiosk.change("ticket.take", "{'matter':'%s'}", matter);
    }

    /** So many wait, and one of them is at hand. */
    private static void call() {
        for (String matter : new String[] {"id-card-new", "real-estate", "pension", "advice"}) {
            take(matter);
        }
        press("next", "{}");
        faces.await("[data-state=called]");
    }

    @Test
    void shouldShowTheSignIn() {
        press("close", "{}");
        faces.await("[data-state=signin]");
        faces.see(walk, "signin");
    }

    @Test
    void shouldShowWhoWaits() {
        faces.see(walk, "nobody");
        take("id-card-new");
        take("real-estate");
        faces.await("[data-state=idle]");
        faces.see(walk, "idle");
    }

    @Test
    void shouldShowWhoIsCalled() {
        call();
        faces.see(walk, "called");
        faces.pass("00:25");
        faces.see(walk, "called-recall");
    }

    @Test
    void shouldShowWhoIsServed() {
        call();
        press("start", "{}");
        faces.await("[data-state=serving]");
        faces.see(walk, "serving");
        press("finish", "{}");
        faces.await("[data-action=undo]");
        faces.see(walk, "undo");
    }

    @Test
    void shouldShowAPause() {
        press("pause", "{'reason':'lunch','minutes':30}");
        faces.await("[data-state=paused]");
        faces.see(walk, "paused");
    }

    @Test
    void shouldShowWhatItAsks() {
        call();
        faces.seeDialog(walk, "F8", "pause");
        faces.seeDialog(walk, "KeyT", "transfer");
        faces.seeDialog(walk, "KeyX", "absent");
    }

    @Test
    void shouldShowALostLink() {
        call();
        press("start", "{}");
        faces.await("[data-state=serving]");
        cable.pull();
        faces.await("[data-link=down]");
        faces.see(walk, "offline");
        cable.plugIn();
        faces.await("[data-link=up]");
    }
}
