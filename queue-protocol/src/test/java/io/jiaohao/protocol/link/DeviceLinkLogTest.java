package io.jiaohao.protocol.link;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.message.DeviceKind;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log says of attempts that really fail. */
class DeviceLinkLogTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong seen = new AtomicLong(-1);
    private @Nullable DeviceLink link; // set by follow()

    private void follow(List<ServerAddress> servers) {
        LinkListener listener =
                new LinkListener() {
                    @Override
                    public void hallChanged(HallMirror mirror) {
                        seen.set(mirror.seq());
                    }
                };
        LinkConfig config = new LinkConfig(servers, "kiosk-1", DeviceKind.KIOSK, "key", "en");
        link = new DeviceLink(vertx, config, listener);
        link.start();
    }

    @AfterEach
    void stop() {
        if (link != null) {
            link.stop().toCompletionStage().toCompletableFuture().join();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldWarnOnceHoweverOftenItIsRefused() throws IOException {
        try (HeardLog log = new HeardLog(LinkReport.class);
                ScriptedServer server = new ScriptedServer()) {
            follow(List.of(server.address()));
            server.admitRefusing("unauthenticated");
            server.admitRefusing("unauthenticated");
            server.admit(41);
            await().until(() -> seen.get() == 41);

            assertEquals(
                    List.of(
                            "WARN device=kiosk-1: Expected to open a session at server=%s, but it refused: unauthenticated; trying again"
                                    .formatted(server.address()),
                            "INFO device=kiosk-1 connected to server=" + server.address()),
                    log.lines());
        }
    }

    @Test
    void shouldWarnOnceWhileNoServerIsThere() throws IOException {
        ServerAddress nobody = new ServerAddress("127.0.0.1", 1);
        try (HeardLog log = new HeardLog(LinkReport.class);
                ScriptedServer other = new ScriptedServer()) {
            follow(List.of(nobody, nobody, nobody, other.address()));
            other.admit(77);
            await().until(() -> seen.get() == 77);

            assertEquals(
                    1, log.lines().stream().filter(line -> line.contains("127.0.0.1:1,")).count());
        }
    }
}
