package io.jiaohao.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.PageChecks;
import io.jiaohao.systemtests.ux.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hall page in a browser that plays nothing before it is touched. */
class HallSoundIT {
    private static final Patience HEARD = Patience.of(Duration.ofSeconds(10));

    /**
     * Keeps what is played; the browsers of tests may play at once, so their refusal is made here.
     */
    private static final String PLAYS =
            """
            window.plays = [];
            let touched = false;
            window.addEventListener('click', () => { touched = true; }, true);
            const play = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () {
              window.plays.push(this.src);
              return touched ? play.call(this) : Promise.reject(new DOMException('no touch yet', 'NotAllowedError'));
            };
            """;

    @TempDir Path data;
    private ServerProcess server;
    private DeskCrew crew;
    private DeviceProcess display;
    private RealBrowser browser;
    private Page screen;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data);
        crew = DeskCrew.open(server);
        display = DeviceProcess.display(server, "--audio", "browser");
        browser = RealBrowser.start();
        screen = browser.newPage(1920, 1080);
        screen.addInitScript(PLAYS);
        screen.navigate(display.http("/").toString());
    }

    @AfterEach
    void stop() {
        browser.close();
        display.close();
        server.close();
    }

    @Test
    void shouldAskForATouchAndThenBeHeard() {
        AtomicInteger heard = new AtomicInteger();
        crew.callSomebody();
        screen.waitForSelector("#unmute");
        RealBrowser.shoot(screen, "hall-touch-for-sound");
        Shown shown = Shown.of(Limits.HALL, "zh-CN").withHero("[data-call][data-now]");
        PageChecks.assertMeets(screen, shown, "touch for sound");

        screen.click("#unmute");
        screen.onRequest(
                request -> {
                    String body = String.valueOf(request.postData());
                    if (request.url().endsWith("/act/heard") && body.contains("\"problem\":\"\"")) {
                        heard.incrementAndGet();
                    }
                });
        crew.callSomebody();

        until(() -> heard.get() > 0);
        assertEquals(0, screen.locator("#unmute").count());
    }

    @Test
    void shouldPlayNothingAgainBeforeTheProgramKnowsThatItWasHeard() {
        AtomicInteger lost = new AtomicInteger();
        screen.mouse().click(5, 5);
        screen.route("**/act/heard", route -> loseTheFirst(route, lost));
        crew.callSomebody();
        until(() -> lost.get() > 0);

        crew.callSomebody(); // another state, while the program still waits for the first

        until(() -> new HashSet<>(plays()).size() >= 2); // it has given up the first and goes on
        assertEquals(plays().stream().distinct().toList(), plays());
    }

    /** The program never learns of it. */
    private static void loseTheFirst(Route route, AtomicInteger lost) {
        if (lost.getAndIncrement() == 0) {
            route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("{}"));
        } else {
            route.resume();
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> plays() {
        return (List<String>) screen.evaluate("() => window.plays");
    }

    private void until(Callable<Boolean> holds) {
        await().atMost(HEARD.limit())
                .pollInSameThread()
                .until(
                        () -> {
                            screen.waitForTimeout(50); // lets the page's events come in
                            return holds.call();
                        });
    }
}
