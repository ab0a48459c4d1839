package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.TerminalPage.Face.BAR;
import static io.jiaohao.systemtests.TerminalPage.Face.PAGE;
import static io.jiaohao.systemtests.TerminalPage.Face.PANEL;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.TerminalPage.Face;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    private static final List<Face> ALL = List.of(PANEL, BAR, PAGE);
    private static final List<Face> LISTS = List.of(PANEL, PAGE);
    private static final String MORE = "[data-head=more]";

    @TempDir static Path data;
    @TempDir static Path folder;
    private static long started;
    private static TerminalHall hall;
    private static RealBrowser browser;
    private static ClerkFaces faces;
    private static int seen;

    private final Walk walk = new Walk();

    @BeforeAll
    static void start() {
        started = System.nanoTime();
        hall = TerminalHall.start(folder, data);
        browser = RealBrowser.start();
        faces = new ClerkFaces(browser, hall.terminal());
    }

    @AfterAll
    static void stop() throws IOException {
        Figures.report(
                "%d sights of the terminal's page in %d s",
                seen, (System.nanoTime() - started) / 1_000_000_000);
        browser.close();
        hall.close();
    }

    @BeforeEach
    void openTheWindow() {
        hall.openTheWindow();
        faces.await("nobody");
    }

    @AfterEach
    void leave() {
        faces.resumeTime();
        hall.clear();
        seen += walk.seen();
        walk.end();
    }

    private static void call() {
        hall.takeSome();
        faces.await("idle");
        hall.press("next");
        faces.await("called");
    }

    private static void serve() {
        call();
        hall.press("start");
        faces.await("serving");
    }

    @Test
    void shouldShowTheSignIn() {
        hall.press("close");
        faces.await("signin");
        faces.see(walk, "signin");
        faces.signIn("3", "clerk-%d", "0000"); // one and the same would be locked out
        faces.awaitAll("[data-reason=wrong_pin]");
        faces.see(walk, "signin-refused");
        faces.reload(); // what was refused is told for a while
    }

    @Test
    void shouldShowThatAnotherHasTheWindow() {
        hall.press("close");
        hall.openElsewhere("3", "clerk-5", "1005");
        faces.await("signin");
        faces.signIn("3", "clerk-3", "1003");
        faces.awaitAll("[data-reason=counter_taken]");
        faces.see(walk, "signin-taken");
        faces.reload();
    }

    @Test
    void shouldShowThatAnotherTookTheWindowOver() {
        call();
        hall.openElsewhere("3", "clerk-5", "1005");
        faces.await("readonly");
        faces.see(walk, "readonly");
        faces.seeByTouch(walk, "take-back", ALL, "[data-action=take-back]");
    }

    @Test
    void shouldShowWhoWaits() {
        faces.see(walk, "nobody");
        hall.takeSome();
        faces.await("idle");
        faces.see(walk, "idle");
        faces.seeByTouch(walk, "waiting", List.of(PANEL), "[data-sheet=waiting]");
    }

    @Test
    void shouldShowWhoIsCalled() {
        call();
        faces.see(walk, "called");
        faces.pass(25);
        faces.see(walk, "called-recall");
        hall.press("recall");
        faces.pass(65);
        faces.see(walk, "called-absent");
    }

    @Test
    void shouldShowWhoIsServed() {
        serve();
        faces.see(walk, "serving");
        faces.stopTime();
        hall.press("finish");
        faces.awaitAll("[data-action=undo]");
        faces.see(walk, "undo");
    }

    @Test
    void shouldShowWhoWasSetAside() {
        serve();
        faces.stopTime();
        hall.press("hold");
        faces.awaitAll("[data-action=undo]");
        faces.see(walk, "held");
        faces.resumeTime();
        hall.press("next");
        hall.press("absent", "{'reason':'left'}");
        faces.await("idle");
        faces.see(walk, "aside");
        faces.seeByTouch(walk, "aside", List.of(PANEL), "[data-sheet=aside]");
    }

    @Test
    void shouldShowAPause() {
        hall.takeSome();
        hall.press("pause", "{'reason':'lunch','minutes':30}");
        faces.await("paused");
        faces.see(walk, "paused");
    }

    @Test
    void shouldAskWhatItMust() {
        call();
        faces.seeByKey(walk, "F8", "pause");
        faces.seeByKey(walk, "KeyT", "transfer");
        faces.seeByKey(walk, "KeyX", "absent");
        faces.seeByKey(walk, "F9", "number");
    }

    @Test
    void shouldOfferWhatIsRare() {
        hall.takeSome();
        faces.await("idle");
        faces.seeByTouch(
                walk, "take", List.of(PANEL), MORE, "[data-dialog=more] [data-action=take]");
        faces.seeByTouch(walk, "take", List.of(BAR), MORE, "[data-action=take]");
        faces.seeByTouch(walk, "take", List.of(PAGE), "[data-action=take]");
        faces.seeByTouch(walk, "settings", ALL, MORE, "[data-item=settings], [data-head=settings]");
        faces.seeByTouch(walk, "more", LISTS, MORE);
        faces.seeByTouch(walk, "queues", LISTS, MORE, "[data-item=queues]");
    }

    @Test
    void shouldTellAboutATicket() {
        hall.takeSome();
        faces.await("idle");
        String[] way = {"[data-sheet=waiting]", "[data-about]"};
        faces.seeByTouch(walk, "ticket", LISTS, way);
        for (String tool : List.of("move", "merge", "note")) {
            faces.seeByTouch(walk, tool, LISTS, way[0], way[1], "[data-tool=%s]".formatted(tool));
        }
    }

    @Test
    void shouldShowALostLink() {
        serve();
        hall.cable().pull();
        try {
            faces.await("offline");
            faces.see(walk, "offline");
            faces.stopTime();
            hall.press("finish");
            faces.awaitAll("[data-action=undo]");
            faces.see(walk, "offline-finished");
        } finally {
            hall.cable().plugIn();
            faces.await("idle"); // the finish that was kept has been sent
        }
    }

    @Test
    void shouldShowWhomItStandsInFor() {
        hall.openElsewhere("5", "clerk-5", "1005");
        JsonNode ticket = hall.take("passport");
        hall.elsewhere("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        hall.elsewhere("ticket.transfer", "{'counter':'5'}");
        hall.elsewhere("counter.pause", "{'reason':'lunch'}");
        faces.await("idle");
        faces.see(walk, "stand-in");
    }
}
