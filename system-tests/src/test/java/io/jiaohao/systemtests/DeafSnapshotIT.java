package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A device that asks for a great hall and never reads it, but goes on talking. Takes a minute. */
@Tag("alone")
@EnabledIfSystemProperty(named = "jiaohao.faults", matches = "full")
class DeafSnapshotIT {
    private static final int NOTICES = 150;
    private static final String LONG_TEXT = "告".repeat(20_000); // 60,000 bytes
    private static final Duration ALLOWED = Duration.ofSeconds(60);

    @TempDir Path data;

    @Test
    void shouldNotKeepASnapshotForEver() throws IOException, InterruptedException {
        try (DemoHall hall = DemoHall.start(data);
                Socket deaf = new Socket()) {
            for (int i = 0; i < NOTICES; i++) {
                hall.terminal().change("notice.publish", "{'text':{'zh-CN':'%s'}}", LONG_TEXT);
            }
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), hall.server().devicePort()));
            long began = System.nanoTime();
            say(deaf, "session.open", "display-5");
            while (talks(deaf)) {
                hall.take("advice");
                assertTrue(
                        System.nanoTime() - began < Patience.of(ALLOWED).limit().toNanos(),
                        "it is still there");
                Thread.sleep(1_000); // the pace of the device, not a wait for anything
            }
            Figures.report(
                    "a snapshot that nobody reads kept for %d ms (%d s allowed)",
                    (System.nanoTime() - began) / 1_000_000, ALLOWED.toSeconds());
            new Http(hall.server().http("/metrics"))
                    .awaitText("jiaohao_gateway_dropped_total{why=\"slow_reader\"} 1.0");
        }
    }

    private static boolean talks(Socket socket) {
        try {
            say(socket, "session.ping", "display-5");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void say(Socket socket, String method, String device) throws IOException {
        String line = WireClient.line("x", method, WireClient.opening(device)) + "\n";
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    }
}
