package io.jiaohao.systemtests.faults;

import io.jiaohao.systemtests.FaultScale;
import io.jiaohao.systemtests.Figures;
import io.jiaohao.systemtests.Patience;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up under load: devices are told to try later, nothing is lost, and it goes on. */
@Tag("alone")
class DiskFullIT {
    private static final int TIMES = FaultScale.of(1, 5);
    private static final Patience SEEN = Patience.of(Duration.ofSeconds(5));
    private static final Patience GOES_ON = Patience.of(Duration.ofSeconds(2));

    @TempDir private Path folder;

    @Test
    void shouldSayTryLaterUntilThereIsRoom() throws IOException {
        Path mounted = Files.createDirectory(folder.resolve("disk"));
        try (SmallDisk disk = SmallDisk.mount(mounted, "32m");
                History history = History.named("disk-full");
                OneNode hall = OneNode.start(folder, disk.folder().resolve("data"));
                Load load = Load.on(hall.addresses(), history, 10)) {
            for (int time = 1; time <= TIMES; time++) {
                load.awaitAnswers(200);
                disk.fill();
                history.await(Refusals::isUnavailable, Patience.PROGRAM);
                history.await(Refusals::isUnavailable, Patience.PROGRAM);
                disk.makeRoom();
                long room = System.nanoTime();
                Moment done = history.await(moment -> moment.is(Kind.ANSWERED), GOES_ON);
                Figures.report(
                        "disk full: goes on %d ms after there is room",
                        (done.nanos() - room) / 1_000_000);
            }
            load.awaitAnswers(100);
            hall.node().program().kill();
            hall.node().start();
            hall.node().awaitReady();
            load.settle();
            load.awaitDisplays(hall.seq(), SEEN);
            load.end();
            Rule.assertKept(hall.evidence(history));
            Refusals.assertOnly(history, Refusals.UNAVAILABLE);
        }
    }
}
