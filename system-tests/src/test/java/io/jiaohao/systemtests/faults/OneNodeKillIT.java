package io.jiaohao.systemtests.faults;

import io.jiaohao.systemtests.FaultScale;
import io.jiaohao.systemtests.Figures;
import io.jiaohao.systemtests.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the only node at any moment under load: ready again in 5 s, nothing lost or doubled.
 */
class OneNodeKillIT {
    private static final int KILLS = FaultScale.of(5, 100);
    private static final long SEED = 20_261_121;
    private static final Patience SEEN = Patience.of(Duration.ofSeconds(5));

    @TempDir private Path folder;

    @Test
    void shouldKeepWhatItAcknowledgedOverKills() {
        Random random = new Random(SEED);
        List<Long> readyNanos = new ArrayList<>();
        try (History history = History.named("one-node-kill");
                OneNode hall = OneNode.start(folder, folder.resolve("data"));
                Load load = Load.on(hall.addresses(), history, 5)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                load.awaitAnswers(20 + random.nextInt(200));
                hall.node().program().kill();
                hall.node().start();
                readyNanos.add(hall.node().awaitReady());
            }
            load.awaitAnswers(100);
            load.settle();
            load.awaitDisplays(hall.seq(), SEEN);
            load.end();
            Rule.assertKept(hall.evidence(history));
            Figures.report(
                    "one node: ready after kill -9 (5 s wanted): %s", Figures.millis(readyNanos));
        }
    }
}
