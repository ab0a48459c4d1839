package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server reads its halls again on SIGHUP, and keeps the old file of a bad new one. */
class ReloadIT {
    private static final String NAME = "云溪市政务服务中心";

    @TempDir Path folder;
    @TempDir Path data;

    @Test
    void shouldTakeAGoodFileAndRefuseABadOne() {
        HallFiles files = HallFiles.copyTo(folder).replace("hall.yaml", "prefix: L,", "prefix: P,");
        try (ServerProcess server = ServerProcess.start(files.file("server.yaml"), data, 0)) {
            awaitLog(server, "queues[4].prefix", "sounds like");
            Http snapshot = Http.api(server.http("/api/v1/snapshot"));
            assertTrue(snapshot.text().contains(NAME));

            files.replace("hall.yaml", NAME, "新城政务服务中心");
            server.program().hangUp();
            snapshot.awaitText("新城政务服务中心");

            files.replace("hall.yaml", "新城政务服务中心", "旧城")
                    .replace("hall.yaml", "prefix: B", "prefix: A");
            server.program().hangUp();
            awaitLog(server, "queues[1].prefix", "is used by queue");
            assertTrue(snapshot.text().contains("新城政务服务中心"));
            assertFalse(snapshot.text().contains("旧城"));

            files.replace("hall.yaml", "prefix: A, service: 15m", "prefix: B, service: 15m")
                    .replace("hall.yaml", "id: yunxi", "id: elsewhere");
            server.program().hangUp();
            awaitLog(server, "elsewhere", "the old configuration stays in force");
            assertTrue(snapshot.text().contains("新城政务服务中心"));
        }
    }

    private static void awaitLog(ServerProcess server, String key, String reason) {
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .until(
                        () -> server.program().errors(),
                        log -> log.contains(key) && log.contains(reason));
    }
}
