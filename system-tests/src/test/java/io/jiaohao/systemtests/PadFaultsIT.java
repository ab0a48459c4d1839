package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.PadStage.SHARED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Pad and server are taken away and given back in every order: nothing is lost or called twice. */
class PadFaultsIT {
    private static final String CALL = "0C";
    private static final String CALL_ONCE = "FF 68 03 03 68 05 01 0C 12 16"; // not said again
    private static final String EVALUATE = "0B";
    private static final Duration SAME_PRESS = Duration.ofMillis(1_600);

    @TempDir static Path folder;
    private static PadStage stage;

    /** What happens to whom. */
    private enum Change {
        PADS_TAKEN,
        PADS_GIVEN,
        SERVER_TAKEN,
        SERVER_GIVEN;

        boolean isAllowedAfter(List<Change> before) {
            return switch (this) {
                case PADS_TAKEN, SERVER_TAKEN -> true;
                case PADS_GIVEN -> before.contains(PADS_TAKEN);
                case SERVER_GIVEN -> before.contains(SERVER_TAKEN);
            };
        }
    }

    @BeforeAll
    static void start() throws Exception {
        stage = new PadStage(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    /** Every order in which each is taken before it is given. */
    private static Stream<List<Change>> orders(List<Change> before) {
        if (before.size() == Change.values().length) {
            return Stream.of(before);
        }
        return EnumSet.allOf(Change.class).stream()
                .filter(change -> !before.contains(change))
                .filter(change -> change.isAllowedAfter(before))
                .flatMap(
                        change -> {
                            List<Change> longer = new ArrayList<>(before);
                            longer.add(change);
                            return orders(longer);
                        });
    }

    @TestFactory
    Stream<DynamicTest> shouldLoseNothingAndCallNobodyTwice() {
        List<List<Change>> orders = orders(List.of()).toList();
        assertEquals(6, orders.size());
        return orders.stream()
                .map(order -> DynamicTest.dynamicTest(order.toString(), () -> play(order)));
    }

    private static void play(List<Change> order) {
        stage.awaitDisplay(SHARED, "000   ");
        JsonNode first = stage.take();
        JsonNode second = stage.take();
        stage.awaitDisplay(SHARED, "002   ");
        stage.press(SHARED, CALL);
        stage.awaitDisplay(SHARED, "001" + digits(first));

        Set<Change> done = EnumSet.noneOf(Change.class);
        long givenNanos = System.nanoTime();
        for (Change change : order) {
            givenNanos = System.nanoTime();
            carryOut(change);
            done.add(change);
            if (isAway(done, Change.PADS_TAKEN, Change.PADS_GIVEN)
                    || isAway(done, Change.SERVER_TAKEN, Change.SERVER_GIVEN)) {
                stage.raw(SHARED, CALL_ONCE); // leads nowhere
            }
        }
        StateWatch.Seen right = stage.awaitDisplay(SHARED, "001" + digits(first));
        Figures.report(
                "%s -> right digits after %d ms", order, (right.nanos() - givenNanos) / 1_000_000);
        stage.awaitLink(true);
        assertEquals("called", stage.find(first).path("state").asText());

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

    private static boolean isAway(Set<Change> done, Change taken, Change given) {
        return done.contains(taken) && !done.contains(given);
    }

    private static void carryOut(Change change) {
        switch (change) {
            case PADS_TAKEN -> stage.takePads();
            case PADS_GIVEN -> stage.givePads();
            case SERVER_TAKEN -> {
                stage.takeServer();
                stage.awaitLink(false);
            }
            case SERVER_GIVEN -> stage.giveServer();
        }
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
