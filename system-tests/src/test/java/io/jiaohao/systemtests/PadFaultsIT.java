package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.PadStage.SHARED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.AwayOrders.Step;
import io.jiaohao.systemtests.AwayOrders.Thing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pad, server and the clerk's page are taken away and given back in every order there is: nothing
 * is lost or called twice.
 */
class PadFaultsIT {
    private static final String CALL = "0C";
    private static final String CALL_ONCE = "FF 68 03 03 68 05 01 0C 12 16"; // not said again
    private static final String EVALUATE = "0B";
    private static final Duration SAME_PRESS = Duration.ofMillis(1_600);

    @TempDir static Path folder;
    private static RealBrowser browser;
    private static PadStage stage;
    private static final Map<String, List<Long>> took = new TreeMap<>(); // nanoseconds, by step
    private static TerminalPage page; // of the order that is played

    @BeforeAll
    static void start() throws Exception {
        browser = RealBrowser.start();
        stage = new PadStage(folder);
    }

    @AfterAll
    static void stop() {
        browser.close();
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldLoseNothingAndCallNobodyTwice() {
        List<List<Step>> orders = AwayOrders.all(Thing.PAD, Thing.SERVER, Thing.PAGE);
        return AwayOrders.some(orders, FaultScale.of(13, 1)).stream()
                .map(order -> DynamicTest.dynamicTest(order.toString(), () -> play(order)));
    }

    private static void play(List<Step> order) {
        stage.awaitDisplay(SHARED, "000   ");
        JsonNode first = stage.take();
        JsonNode second = stage.take();
        stage.awaitDisplay(SHARED, "002   ");
        stage.press(SHARED, CALL);
        stage.awaitDisplay(SHARED, "001" + digits(first));
        page = stage.open(browser);

        Set<Thing> away = EnumSet.noneOf(Thing.class);
        for (Step step : order) {
            long began = System.nanoTime();
            carryOut(step, away);
            see(first, away);
            took.computeIfAbsent(step.toString(), any -> new ArrayList<>())
                    .add(System.nanoTime() - began);
            if (away.contains(Thing.PAD) || away.contains(Thing.SERVER)) {
                stage.raw(SHARED, CALL_ONCE); // leads nowhere
            }
        }
        stage.awaitLink(true);
        assertEquals("called", stage.find(first).path("state").asText());
        page.page().close();

        callTheNext(first, second);
    }

    /** What is there shows who is at hand. */
    private static void see(JsonNode atHand, Set<Thing> away) {
        if (!away.contains(Thing.PAGE)) {
            page.awaitNumber(atHand.path("number").asText());
        }
        if (away.stream().noneMatch(Set.of(Thing.PAD, Thing.SERVER)::contains)) {
            stage.awaitDisplay(SHARED, "001" + digits(atHand));
        }
    }

    private static void callTheNext(JsonNode first, JsonNode second) {
        letPass();
        stage.press(SHARED, CALL);
        stage.awaitDisplay(SHARED, "000" + digits(second));
        assertEquals(1, stage.find(first).path("calls").asInt());
        assertEquals("done", stage.find(first).path("state").asText());
        assertEquals(1, stage.find(second).path("calls").asInt());
        stage.press(SHARED, EVALUATE);
        stage.awaitDisplay(SHARED, "000   ");
        letPass();
    }

    private static void carryOut(Step step, Set<Thing> away) {
        if (step.away()) {
            away.add(step.thing());
        } else {
            away.remove(step.thing());
        }
        switch (step.thing()) {
            case PRINTER -> throw new AssertionError("a window has none");
            case PAD -> turn(step, stage::takePads, stage::givePads);
            case SERVER -> turn(step, PadFaultsIT::takeServer, stage::giveServer);
            case PAGE -> turn(step, page.page()::close, () -> page = stage.open(browser));
        }
    }

    private static void turn(Step step, Runnable takeAway, Runnable giveBack) {
        (step.away() ? takeAway : giveBack).run();
    }

    private static void takeServer() {
        stage.takeServer();
        stage.awaitLink(false);
    }

    @AfterAll
    static void report() {
        took.forEach(
                (step, nanos) ->
                        Figures.report(
                                "%s -> right page and digits after %s",
                                step, Figures.millis(nanos)));
    }

    private static String digits(JsonNode ticket) {
        String number = ticket.path("number").asText();
        assertTrue(number.length() >= 3, number);
        return number.substring(number.length() - 3);
    }

    /** Two presses of one key count as two after this. */
    private static void letPass() {
        Awaitility.await()
                .pollDelay(SAME_PRESS)
                .atMost(SAME_PRESS.multipliedBy(10))
                .until(() -> true);
    }
}
