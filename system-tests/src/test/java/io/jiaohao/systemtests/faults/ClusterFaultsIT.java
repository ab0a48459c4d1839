package io.jiaohao.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.FaultScale;
import io.jiaohao.systemtests.Figures;
import io.jiaohao.systemtests.Patience;
import io.jiaohao.systemtests.Together;
import io.jiaohao.systemtests.WireClient;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What fails in a cluster of three under load; the hall goes on, and the rules are kept. */
@Tag("alone")
class ClusterFaultsIT {
    private static final int KILLS = FaultScale.of(1, 30);
    private static final int TIMES = FaultScale.of(1, 3);
    private static final Duration HUNG = Duration.ofSeconds(FaultScale.of(6, 20));
    private static final Patience TRUTH = Patience.of(Duration.ofSeconds(5));
    private static final int REPEATS = FaultScale.of(10, 200);
    private static final int THINK_MILLIS = 40;
    private static final long SEED = 20_261_122;

    @TempDir private static Path folder;
    private static ClusterHall hall; // null before the first test, and between two halls
    private String name = "";

    @AfterAll
    static void stop() {
        if (hall != null) {
            hall.close();
            hall = null;
        }
    }

    /** A hall of its own for each, where there is time for that. */
    @BeforeEach
    void begin(TestInfo test) throws IOException {
        name = "cluster-" + test.getTestMethod().orElseThrow().getName();
        if (FaultScale.of(0, 1) == 1) {
            stop();
        }
        if (hall == null) {
            hall = ClusterHall.start(Files.createTempDirectory(folder, "hall-"));
        } else {
            hall.repair();
        }
    }

    /** A test under load; what it does with the load is its own. */
    private interface Fault {
        void happens(Load load);
    }

    private void underLoad(Fault fault) {
        try (History history = History.named(name);
                Load load = Load.on(hall.addresses(), history, THINK_MILLIS)) {
            load.awaitAnswers(100);
            fault.happens(load);
            load.awaitAnswers(100);
            load.settle();
            for (int node = 0; node < ClusterHall.NODES; node++) {
                load.awaitDisplays(hall.seq(node), TRUTH);
            }
            load.end();
            long longest =
                    new Waits(history.moments())
                            .longest(node -> true, Long.MIN_VALUE, System.nanoTime());
            Figures.report("%s: the longest wait of a terminal: %d ms", name, longest / 1_000_000);
            Rule.assertKept(hall.evidence(history));
            Refusals.assertOnly(history, Refusals.UNAVAILABLE);
        }
    }

    @Test
    void shouldGoOnWhenANodeIsKilled() {
        Random random = new Random(SEED);
        List<Long> waits = new ArrayList<>();
        underLoad(
                load -> {
                    for (int kill = 1; kill <= KILLS; kill++) {
                        Node victim = hall.nodes().get(random.nextInt(ClusterHall.NODES));
                        load.awaitAnswers(20 + random.nextInt(100));
                        long killed = System.nanoTime();
                        victim.program().kill();
                        load.awaitAnswers(150);
                        waits.add(longest(load, victim, killed));
                        victim.start();
                        victim.awaitReady();
                    }
                });
        Figures.report(
                "cluster: a terminal on a surviving node waits at a kill -9 (1 s wanted): %s",
                Figures.millis(waits));
    }

    private static long longest(Load load, Node failed, long since) {
        return new Waits(load.history().moments())
                .longest(node -> !node.equals(failed.name()), since, System.nanoTime());
    }

    @Test
    @EnabledIfSystemProperty(named = "jiaohao.faults", matches = "full")
    void shouldGoOnWhenAllNodesWereKilledAtOnce() {
        List<Long> ready = new ArrayList<>();
        underLoad(
                load -> {
                    for (int time = 1; time <= TIMES; time++) {
                        load.awaitAnswers(100);
                        hall.nodes().forEach(node -> node.program().kill());
                        hall.nodes().forEach(Node::start);
                        hall.nodes().forEach(node -> ready.add(node.awaitReady()));
                    }
                });
        Figures.report("cluster: ready after kill -9 of all nodes: %s", Figures.millis(ready));
    }

    @Test
    void shouldGoOnWhenTheDatabaseWasKilled() {
        List<Long> gaps = new ArrayList<>();
        underLoad(
                load -> {
                    for (int time = 1; time <= TIMES; time++) {
                        load.awaitAnswers(100);
                        hall.database().kill();
                        load.history().await(Refusals::isUnavailable, Patience.PROGRAM);
                        hall.database().startAgain();
                        long there = System.nanoTime();
                        Moment done =
                                load.history()
                                        .await(each -> each.is(Kind.ANSWERED), Patience.PROGRAM);
                        gaps.add(done.nanos() - there);
                        load.awaitAnswers(100);
                    }
                });
        Figures.report(
                "cluster: the first answer after PostgreSQL is there again: %s",
                Figures.millis(gaps));
    }

    @Test
    void shouldGoOnWhileANodeHangs() {
        List<Long> waits = new ArrayList<>();
        underLoad(
                load -> {
                    for (Node victim : hall.nodes().subList(0, TIMES)) {
                        long stopped = System.nanoTime();
                        victim.program().signal("STOP");
                        load.goOnFor(HUNG);
                        waits.add(longest(load, victim, stopped));
                        assertStillTogether(victim);
                        victim.program().signal("CONT");
                        reportTruth(load, "a node went on after it hung");
                    }
                });
        Figures.report(
                "cluster: a terminal on another node waits while one hangs (5 s wanted): %s",
                Figures.millis(waits));
    }

    /** A node that hangs takes no other with it. */
    private static void assertStillTogether(Node hung) {
        hall.nodes().stream()
                .filter(node -> node != hung)
                .forEach(node -> assertEquals(ClusterHall.NODES - 1, node.nodes(), node.name()));
    }

    private static void reportTruth(Load load, String what) {
        long since = System.nanoTime();
        long seen = load.awaitDisplays(hall.seq(1), TRUTH);
        Figures.report(
                "cluster: every display has the truth %d ms after %s (5 s wanted)",
                Math.max(0, seen - since) / 1_000_000, what);
    }

    @Test
    void shouldGoOnInBothHalvesOfACutNetwork() {
        Assumptions.assumeTrue(
                hall.network().canCut(), "links can be cut in network namespaces only");
        underLoad(
                load -> {
                    for (int time = 1; time <= TIMES; time++) {
                        long cut = System.nanoTime();
                        hall.network().cut(1, 2);
                        hall.network().cut(1, 3);
                        load.goOnFor(HUNG);
                        hall.nodes().forEach(node -> awaitAnswer(load, node));
                        reportHalves(new Waits(load.history().moments()), cut);
                        hall.network().heal(1, 2);
                        hall.network().heal(1, 3);
                        reportTruth(load, "a cut link was mended");
                    }
                });
    }

    /** Each half serves its devices while the link is cut. */
    private static void awaitAnswer(Load load, Node node) {
        load.history()
                .await(
                        each -> each.is(Kind.ANSWERED) && node.name().equals(each.node()),
                        Patience.PROGRAM);
    }

    private static void reportHalves(Waits waits, long since) {
        long now = System.nanoTime();
        for (Node each : hall.nodes()) {
            long answers = waits.answers(each.name(), since, now);
            Figures.report(
                    "cluster: %d answers of %s in %d s of a cut, longest wait %d ms",
                    answers,
                    each.name(),
                    HUNG.toSeconds(),
                    waits.longest(each.name()::equals, since, now) / 1_000_000);
        }
    }

    @Test
    void shouldLoseNoRequestWhileEachNodeIsRestarted() {
        List<Long> waits = new ArrayList<>();
        underLoad(
                load -> {
                    for (Node each : hall.nodes().subList(0, TIMES)) {
                        long stopped = System.nanoTime();
                        each.program().terminate();
                        each.program().awaitExit();
                        each.start();
                        each.awaitReady();
                        load.awaitAnswers(100);
                        waits.add(longest(load, each, stopped));
                    }
                });
        Figures.report(
                "cluster: a terminal on another node waits at a rolling restart: %s",
                Figures.millis(waits));
    }

    @Test
    void shouldMakeOneChangeOfARequestThatIsSentToAllNodesAtOnce() {
        underLoad(
                load -> {
                    for (int time = 1; time <= REPEATS; time++) {
                        ObjectNode take =
                                WireClient.params(
                                        "{'matter':'advice','request':'at-once-%d'}", time);
                        List<Callable<JsonNode>> senders = new ArrayList<>();
                        for (int node = 0; node < ClusterHall.NODES; node++) {
                            int first = node;
                            senders.add(() -> insist(load.history(), first, take));
                        }
                        assertEquals(1, Set.copyOf(Together.run(senders)).size());
                    }
                });
    }

    /** The same device at another node: each of its sessions ends the one before. */
    private static JsonNode insist(History history, int first, ObjectNode take) {
        try (SteadyLine line = new SteadyLine("kiosk-9", hall.addresses(), first, history)) {
            JsonNode answer = line.insist("ticket.take", take);
            return answer.path("result").path("number");
        }
    }
}
