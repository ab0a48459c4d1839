package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.AwayOrders.Step;
import io.jiaohao.systemtests.AwayOrders.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Printer, server and page of a kiosk are taken away and given back in every order there is, and
 * visitors touch all the while.
 */
@Tag("alone")
class TakenAwayIT {
    private static final int KIOSKS = 3; // at once; each has its share of the orders
    private static final Thing[] THINGS = {Thing.PRINTER, Thing.SERVER, Thing.PAGE};
    private static final long LIMIT_SECONDS = 1_200;
    private static final String OWN_NUMBERS = "offline-numbers: {count: 500, after: 300ms}";

    @TempDir Path folder;
    private ServerProcess server;
    private WireClient witness;

    @BeforeEach
    void start() {
        server = ServerProcess.start(folder.resolve("server"));
        witness = server.open("kiosk-1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldKnowEveryOrder() {
        List<List<Step>> orders = orders();

        assertEquals(90, orders.size()); // 6! / (2! 2! 2!)
        assertEquals(90, new HashSet<>(orders).size());
        for (List<Step> order : orders) {
            for (Thing thing : THINGS) {
                assertEquals(
                        List.of(new Step(thing, true), new Step(thing, false)),
                        order.stream().filter(step -> step.thing() == thing).toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldLoseNothingAndPrintNothingTwice(boolean ownNumbers) {
        List<List<Step>> orders = AwayOrders.some(orders(), FaultScale.of(6, 1));
        List<Callable<TakenAway>> scripts =
                IntStream.range(0, KIOSKS)
                        .<Callable<TakenAway>>mapToObj(
                                kiosk ->
                                        () ->
                                                played(
                                                        kiosk,
                                                        ownNumbers,
                                                        IntStream.range(0, orders.size())
                                                                .filter(i -> i % KIOSKS == kiosk)
                                                                .mapToObj(orders::get)
                                                                .toList()))
                        .toList();
        long began = System.nanoTime();

        List<TakenAway> played = Together.run(scripts, LIMIT_SECONDS);

        report(played, ownNumbers, orders.size(), began);
        assertNothingLostNorTwice(played);
    }

    private static List<List<Step>> orders() {
        return AwayOrders.all(THINGS);
    }

    private TakenAway played(int kiosk, boolean ownNumbers, List<List<Step>> orders)
            throws IOException {
        String device = "kiosk-" + (11 + kiosk);
        Path own = Files.createDirectory(folder.resolve(device));
        Cable cable = new Cable(server.devicePort());
        String[] more = ownNumbers ? new String[] {OWN_NUMBERS} : new String[0];
        try (TakenAway stage = new TakenAway(own, device, cable, ownNumbers, more)) {
            orders.forEach(stage::play);
            stage.awaitRest();
            return stage;
        }
    }

    private static void report(List<TakenAway> played, boolean ownNumbers, int orders, long began) {
        Map<String, List<Long>> took =
                played.stream()
                        .flatMap(each -> each.took().entrySet().stream())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (one, other) ->
                                                Stream.of(one, other)
                                                        .flatMap(Collection::stream)
                                                        .toList()));
        took.forEach(
                (step, nanos) ->
                        Figures.report(
                                "taken away, own numbers %s: %s -> right page after %s",
                                ownNumbers, step, Figures.millis(nanos)));
        Figures.report(
                "taken away, own numbers %s: %d orders, %d touches, %d numbers shown, %d papers,"
                        + " in %d s",
                ownNumbers,
                orders,
                played.stream().mapToInt(TakenAway::touches).sum(),
                all(played, TakenAway::shown).size(),
                all(played, TakenAway::printed).size(),
                (System.nanoTime() - began) / 1_000_000_000);
    }

    private static List<String> all(
            List<TakenAway> played, Function<TakenAway, List<String>> what) {
        return played.stream().flatMap(each -> what.apply(each).stream()).toList();
    }

    private void assertNothingLostNorTwice(List<TakenAway> played) {
        List<String> shown = all(played, TakenAway::shown);
        List<String> printed = all(played, TakenAway::printed);
        Set<String> given = new HashSet<>(shown);
        given.addAll(printed);
        List<String> taken = told("ticket.taken");
        Set<String> valid = new HashSet<>(taken);
        told("ticket.voided").forEach(valid::remove);

        assertEquals(List.of(), twice(printed), "printed twice");
        assertEquals(List.of(), twice(shown), "shown to two visitors");
        assertEquals(List.of(), twice(taken), "one number for two tickets");
        assertEquals(Set.of(), without(given, valid), "lost: a visitor has it, the server not");
        given.addAll(all(played, TakenAway::glimpsed));
        assertEquals(Set.of(), without(valid, given), "nobody has it, the server calls it");
        assertTrue(taken.size() <= played.stream().mapToInt(TakenAway::touches).sum());
    }

    /** The numbers of one kind of event. */
    private List<String> told(String type) {
        witness.get("session.snapshot"); // so that all events before it are there
        return witness.inbox().events().stream()
                .filter(event -> event.path("type").asText().equals(type))
                .map(event -> event.at("/ticket/number"))
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> twice(List<String> numbers) {
        List<String> rest = new ArrayList<>(numbers);
        new HashSet<>(numbers).forEach(rest::remove);
        return rest;
    }

    private static Set<String> without(Set<String> numbers, Set<String> others) {
        Set<String> rest = new HashSet<>(numbers);
        rest.removeAll(others);
        return rest;
    }
}
