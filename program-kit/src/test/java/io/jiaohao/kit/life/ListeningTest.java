package io.jiaohao.kit.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.page.StateStream;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListeningTest {
    @Test
    void shouldSayWhichPortIsTakenAndTheWayOut() throws IOException {
        Vertx vertx = Vertx.vertx();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            PageServer page = new PageServer(vertx, port, new StateStream(), Map.of());
            Lifecycle lifecycle = new Lifecycle(List.of(page), Duration.ofSeconds(5));

            StartException fault = assertThrows(StartException.class, lifecycle::start);

            assertEquals(
                    "Expected to listen on http-port=%d, but Address already in use; take another with"
                                    .formatted(port)
                            + " --http-port N (0: any that is free), or http-port in the"
                            + " configuration file",
                    fault.getMessage());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
