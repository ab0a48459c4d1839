package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that want nothing good, many of them or one that never ends; devices get in. */
@Tag("alone")
class CrowdIT {
    private static final int UNOPENED = 50;
    private static final int HELD = FaultScale.of(500, 5_000);

    @TempDir static Path folder;
    @TempDir static Path data;
    private static DemoHall hall;
    private final List<Socket> held = new ArrayList<>();

    @BeforeAll
    static void start() {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .append(
                                "server.yaml",
                                "connections: {most: 200, per-address: 60, unopened: %d}"
                                        .formatted(UNOPENED));
        hall = DemoHall.of(ServerProcess.start(files.file("server.yaml"), data, 0));
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @AfterEach
    void othersShouldNotHaveNoticed() throws IOException {
        for (Socket each : held) {
            each.close();
        }
        JsonNode ticket = hall.take("advice");
        hall.display().inbox().event(e -> e.path("ticket").path("id").equals(ticket.path("id")));
        hall.clear();
    }

    private Socket hold(String sent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), hall.server().devicePort());
        held.add(socket);
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void shouldLetDevicesInBesideAnyNumberOfConnectionsThatWantNothing() throws IOException {
        for (int i = 0; i < HELD; i++) {
            hold(i % 2 == 0 ? "" : "{\"jsonrpc\":");
            if (i % 100 == 99) {
                long began = System.nanoTime();
                try (WireClient device = hall.server().open("kiosk-5")) {
                    device.get("session.ping");
                }
                Figures.report(
                        "a device in beside %d connections after %d ms",
                        i + 1, (System.nanoTime() - began) / 1_000_000);
            }
        }
        String metrics = new Http(hall.server().http("/metrics")).text();
        assertTrue(metric(metrics, "jiaohao_gateway_unopened") <= UNOPENED, metrics);
        assertTrue(
                metric(metrics, "jiaohao_gateway_refused_connections_total{limit=\"unopened\"}")
                        >= HELD - UNOPENED - 50,
                metrics);
    }

    @Test
    void shouldTellAConnectionThatMakesRoomWhy() throws IOException {
        try (WireClient first = hall.server().connect()) {
            for (int i = 0; i < UNOPENED + 1; i++) {
                hold("");
            }
            assertEquals("too_fast", reason(first.inbox().nameless()));
            first.inbox().awaitEnd(Patience.SOON);
        }
    }

    @Test
    void shouldTellANewcomerForWhomThereIsNoRoomWhy() {
        List<WireClient> devices = new ArrayList<>();
        try {
            for (String kind : List.of("kiosk", "terminal", "display")) {
                for (int i = kind.equals("terminal") ? 3 : 2; i <= 20; i++) {
                    devices.add(hall.server().open(kind + "-" + i));
                }
            }
            try (WireClient late = hall.server().connect()) { // 60 have a session
                assertEquals("too_fast", reason(late.inbox().nameless()));
                late.inbox().awaitEnd(Patience.SOON);
            }
            devices.remove(0).close();
            hall.kiosk().get("session.ping");
        } finally {
            devices.forEach(WireClient::close);
        }
    }

    @Test
    void shouldCloseALineThatIsDripped() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (WireClient client = hall.server().connect()) {
            Thread drip = new Thread(() -> drip(client), "drip");
            drip.start();
            client.inbox().awaitEnd(Patience.of(Duration.ofSeconds(10)));
            drip.join(Patience.SOON.limit().toMillis());
            Figures.report(
                    "a dripped line closed after %d ms (10 s allowed)",
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    /** A byte now and then, until nobody takes it. */
    private static void drip(WireClient client) {
        try {
            while (true) {
                client.sendBytes(new byte[] {'x'});
                Thread.sleep(50); // the pace of the attack, not a wait for anything
            }
        } catch (java.io.UncheckedIOException e) {
            // closed, as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void shouldHangUpOnNonsenseWithoutASession() {
        try (WireClient client = hall.server().connect()) {
            client.sendBytes("x\n".repeat(100).getBytes(StandardCharsets.UTF_8));
            client.inbox().awaitEnd(Patience.SOON);
            JsonNode answer = client.inbox().nameless();
            while (code(answer) == -32_700) {
                answer = client.inbox().nameless();
            }
            assertEquals("too_fast", reason(answer));
        }
    }

    @Test
    void shouldSlowDownWhoGuessesKeysAndLetTheDeviceInThatWasInBefore() {
        hall.server().open("kiosk-7").close();
        Set<String> seen = new java.util.HashSet<>();
        for (int i = 0; i < 4; i++) {
            try (WireClient guesser = hall.server().connect()) {
                for (int guess = 0; guess < 10; guess++) {
                    var opening = WireClient.opening("kiosk-7").put("key", "guess-" + guess);
                    seen.add(reason(guesser.ask("session.open", opening)));
                }
            }
        }
        assertEquals(Set.of("unauthenticated", "too_fast"), seen);
        hall.server().open("kiosk-7").close();
        new Http(hall.server().http("/metrics"))
                .awaitText("jiaohao_gateway_refused_keys_total{why=\"too_fast\"}");
    }

    private static double metric(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + metrics));
    }

    private static String reason(JsonNode answer) {
        return answer.path("error").path("data").path("reason").asText();
    }

    private static int code(JsonNode answer) {
        return answer.path("error").path("code").asInt();
    }
}
