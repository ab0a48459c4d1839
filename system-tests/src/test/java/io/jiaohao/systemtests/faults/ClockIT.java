package io.jiaohao.systemtests.faults;

import io.jiaohao.systemtests.FaultScale;
import io.jiaohao.systemtests.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's clock jumps an hour forth and back under load: the hall goes on in its order. */
@Tag("alone")
class ClockIT {
    private static final int ROUNDS = FaultScale.of(1, 10);
    private static final Patience SEEN = Patience.of(Duration.ofSeconds(5));

    @TempDir private Path folder;

    @Test
    void shouldGoOnWhenTheClockJumps() {
        try (History history = History.named("clock");
                OneNode hall = OneNode.start(folder, folder.resolve("data"));
                Load load = Load.on(hall.addresses(), history, 5)) {
            for (int round = 1; round <= ROUNDS; round++) {
                for (String offset : List.of("PT1H", "PT0S", "PT-1H", "PT0S")) {
                    load.awaitAnswers(150);
                    hall.setClock(offset);
                }
            }
            load.awaitAnswers(150);
            load.settle();
            load.awaitDisplays(hall.seq(), SEEN);
            load.end();
            Rule.assertKept(hall.evidence(history));
            Refusals.assertOnly(history);
        }
    }
}
