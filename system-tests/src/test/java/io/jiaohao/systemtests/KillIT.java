package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at any moment: every acknowledged ticket is in its place, and every device is back. */
class KillIT {
    private static final int ROUNDS = 5;
    private static final int WORKERS = 8;
    private static final long SEED = 20_261_121;

    @TempDir Path data;
    private final Ledger ledger = new Ledger();
    private final Random random = new Random(SEED);

    @Test
    void shouldKeepEveryAcknowledgedTicketOverKills() throws InterruptedException {
        List<LoadWorker> workers =
                IntStream.rangeClosed(1, WORKERS).mapToObj(n -> new LoadWorker(n, ledger)).toList();
        Vertx vertx = Vertx.vertx();
        ServerProcess server = ServerProcess.start(data);
        try {
            List<ReturningDevice> devices = devices(vertx, server.devicePort());
            for (LoadWorker each : workers) {
                each.openCounter(server);
            }
            for (int round = 1; round <= ROUNDS; round++) {
                killUnderLoad(server, workers);
                server = ServerProcess.start(data, server.devicePort());
                reportReturn(devices, round + 1, server.readyNanos());
                for (LoadWorker each : workers) {
                    each.settle(server);
                }
                check(server);
            }
        } finally {
            server.close();
            vertx.close();
        }
    }

    private static List<ReturningDevice> devices(Vertx vertx, int port) {
        List<ReturningDevice> devices =
                IntStream.rangeClosed(15, 20)
                        .boxed()
                        .flatMap(
                                n ->
                                        List.of("kiosk-" + n, "terminal-" + n, "display-" + n)
                                                .stream())
                        .map(id -> new ReturningDevice(vertx, id, port))
                        .toList();
        devices.forEach(device -> device.awaitUp(1));
        return devices;
    }

    private void killUnderLoad(ServerProcess server, List<LoadWorker> workers) {
        CountDownLatch enough = ledger.after(20 + random.nextInt(400));
        List<Callable<Boolean>> scripts = new ArrayList<>();
        for (LoadWorker worker : workers) {
            scripts.add(
                    () -> {
                        worker.work(server);
                        return true;
                    });
        }
        scripts.add(
                () -> {
                    boolean reached =
                            enough.await(Patience.PROGRAM.limit().toSeconds(), TimeUnit.SECONDS);
                    server.kill();
                    return reached;
                });
        List<Boolean> results = Together.run(scripts);
        assertTrue(results.get(WORKERS), "the load went on until the kill");
    }

    private void check(ServerProcess server) {
        try (WireClient client = server.open("kiosk-11")) {
            ledger.assertKept(client);
            for (String matter : List.of("passport", "pension", "advice", "fund-loan")) {
                ledger.acknowledged(client.change("ticket.take", "{'matter':'%s'}", matter));
            }
        }
        RacesIT.assertGapless(ledger.tickets());
    }

    private static void reportReturn(List<ReturningDevice> devices, int nth, long readyNanos) {
        List<Long> tookNanos =
                devices.stream()
                        .map(device -> Math.max(0, device.awaitUp(nth) - readyNanos))
                        .toList();
        Figures.report(
                "devices back after the ready line (2 s allowed): %s", Figures.millis(tookNanos));
    }
}
