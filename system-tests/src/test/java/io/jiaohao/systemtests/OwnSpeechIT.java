package io.jiaohao.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hall page where no engine speaks: it says the sentences by the browser's own speech, which a
 * stub plays, for Debian's has no voices.
 */
class OwnSpeechIT {
    private static final Patience ANNOUNCED = Patience.of(Duration.ofSeconds(5));
    private static final String DISPLAY =
            """
            server: [127.0.0.1:9527]
            device: display-1
            key: demo-display-1
            audio: browser
            data: %s
            voice:
              engines: [{type: command, languages: [zh-CN, en], command: [/no/such/program]}]
            """;
    private static final String SPEECH =
            """
            window.said = [];
            const speech = {
              cancel() {},
              speak(words) { window.said.push(`${words.lang} ${words.text}`); setTimeout(() => words.onend?.(), 10); },
            };
            Object.defineProperty(window, 'speechSynthesis', { value: speech });
            """;

    @TempDir static Path data;
    private static ServerProcess server;
    private static DeviceProcess display;
    private static WireClient kiosk;
    private static final List<WireClient> TERMINALS = new ArrayList<>();
    private RealBrowser browser = RealBrowser.start();

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start(data.resolve("server"));
        Path config = data.resolve("display.yaml");
        Files.writeString(config, DISPLAY.formatted(data.resolve("display")));
        display = DeviceProcess.display(config, server);
        kiosk = server.open("kiosk-1");
        for (int counter = 1; counter <= 2; counter++) {
            TERMINALS.add(server.open("terminal-" + counter));
            DemoHall.openCounter(TERMINALS.get(counter - 1), counter);
        }
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @AfterAll
    static void stop() {
        TERMINALS.forEach(WireClient::close);
        kiosk.close();
        display.close();
        server.close();
    }

    @Test
    void shouldSayByTheBrowsersOwnSpeechWhatNoEngineCould() {
        Page screen = touchedScreen();
        call();

        until(screen, () -> said(screen).size() >= 4);

        List<String> said = said(screen);
        assertTrue(said.get(0).startsWith("zh-CN 请"), said.toString());
        assertTrue(said.get(1).startsWith("en "), said.toString());
        assertTrue(said.get(2).startsWith("zh-CN 请"), said.toString()); // the next round
    }

    private Page touchedScreen() {
        Page screen = screen();
        screen.mouse().click(5, 5);
        return screen;
    }

    private Page screen() {
        Page screen = browser.newPage(1920, 1080);
        screen.addInitScript(SPEECH);
        screen.navigate(display.http("/").toString());
        return screen;
    }

    private static void call() {
        kiosk.change("ticket.take", "{'matter':'%s'}", "real-estate");
        TERMINALS.add(TERMINALS.remove(0)); // the next press of one key would be a double press
        TERMINALS.get(0).change("ticket.next");
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page screen) {
        return (List<String>) screen.evaluate("() => window.said");
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
}
