package io.jiaohao.systemtests.faults;

import io.jiaohao.systemtests.FaultScale;
import io.jiaohao.systemtests.Figures;
import io.jiaohao.systemtests.Patience;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the only node at any moment under load: ready again in 5 s, nothing lost or doubled.
 */
@Tag("alone")
class OneNodeKillIT {
    private static final int KILLS = FaultScale.of(5, 100);
    private static final long SEED = 20_261_121;
    private static final Patience SEEN = Patience.of(Duration.ofSeconds(5));

    @TempDir private Path folder;
    private final List<Long> readyNanos = new ArrayList<>();
    private final List<Long> backNanos = new ArrayList<>();

    @Test
    void shouldKeepWhatItAcknowledgedOverKills() {
        Random random = new Random(SEED);
        Vertx vertx = Vertx.vertx();
        try (History history = History.named("one-node-kill");
                OneNode hall = OneNode.start(folder, folder.resolve("data"));
                Load load = Load.on(hall.addresses(), history, 5)) {
            List<ReturningDevice> devices = devices(vertx, hall.node().address());
            for (int kill = 1; kill <= KILLS; kill++) {
                load.awaitAnswers(20 + random.nextInt(200));
                hall.node().program().kill();
                hall.node().start();
                readyNanos.add(hall.node().awaitReady());
                awaitBack(devices, kill + 1);
            }
            load.awaitAnswers(100);
            load.settle();
            load.awaitDisplays(hall.seq(), SEEN);
            load.end();
            Rule.assertKept(hall.evidence(history));
            Refusals.assertOnly(history);
        } finally {
            vertx.close();
        }
        Figures.report(
                "one node: ready after kill -9 (5 s wanted): %s", Figures.millis(readyNanos));
        Figures.report(
                "one node: devices back after the ready line (2 s allowed): %s",
                Figures.millis(backNanos));
    }

    /** On the project's own link. */
    private static List<ReturningDevice> devices(Vertx vertx, NodeAddress node) {
        List<ReturningDevice> devices =
                Stream.of("kiosk-", "terminal-", "display-")
                        .flatMap(kind -> Stream.of(kind + 9, kind + 10))
                        .map(id -> new ReturningDevice(vertx, id, node))
                        .toList();
        devices.forEach(device -> device.awaitUp(1));
        return devices;
    }

    private void awaitBack(List<ReturningDevice> devices, int nth) {
        long ready = System.nanoTime();
        for (ReturningDevice device : devices) {
            backNanos.add(Math.max(0, device.awaitUp(nth) - ready));
        }
    }
}
