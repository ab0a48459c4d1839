package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs of a hall as their operators start and stop them. */
class DevicesIT {
    private static final String HALL = "云溪市政务服务中心";

    @TempDir static Path data;
    @TempDir Path folder;
    private static DemoHall hall;

    @BeforeAll
    static void start() {
        hall = DemoHall.start(data);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @AfterEach
    void leave() {
        hall.clear();
    }

    @ParameterizedTest
    @EnumSource(Programs.class)
    void shouldExplainItsOptions(Programs program) {
        try (RunningProgram help = RunningProgram.start(program, List.of("--help"))) {
            assertTrue(help.awaitFirstLine().toLowerCase(java.util.Locale.ROOT).contains("usage"));
            assertEquals(0, help.awaitExit());
        }
    }

    @Test
    void shouldTellOperatorsHowTheServerIs() {
        assertEquals(200, new Http(hall.server().http("/healthz")).status());
        assertEquals(200, new Http(hall.server().http("/readyz")).status());
        new Http(hall.server().http("/metrics")).awaitText("jiaohao_gateway_sessions 4.0");
        String snapshot = Http.api(hall.server().http("/api/v1/events")).event("\"snapshot\"");
        assertTrue(snapshot.contains(HALL));
    }

    @Test
    void shouldServeTheKiosksPage() {
        try (DeviceProcess kiosk = DeviceProcess.kiosk(hall.server(), as("kiosk-6"))) {
            assertServes(kiosk, HALL);
        }
    }

    @Test
    void shouldServeTheTerminalsPage() {
        try (DeviceProcess terminal = DeviceProcess.terminal(hall.server(), as("terminal-6"))) {
            assertServes(terminal, "real-estate");
        }
    }

    @Test
    void shouldServeTheHallScreen() {
        try (DeviceProcess display = DeviceProcess.display(hall.server(), as("display-6"))) {
            assertServes(display, HALL);
        }
    }

    private static String[] as(String device) {
        return new String[] {"--device", device, "--key", "demo-" + device};
    }

    private static void assertServes(DeviceProcess device, String word) {
        assertTrue(new Http(device.http("/")).text().contains("<script type=\"module\""));
        assertTrue(new Http(device.http("/state")).event(word).startsWith("{"));
        device.program().terminate();
        assertTrue(
                List.of(0, 143).contains(device.program().awaitExit()), device.program().errors());
    }

    @Test
    void shouldStopTheServerInOrder() {
        try (ServerProcess server = ServerProcess.start(folder)) {
            WireClient client = server.open("kiosk-1");
            server.program().terminate();
            assertTrue(List.of(0, 143).contains(server.program().awaitExit()));
            client.inbox().awaitEnd(Patience.SOON);
        }
    }

    @Test
    void shouldSpeakACallIntoOneFileNamedByIt() throws IOException {
        hall.openCounters();
        Path sounds = Files.createDirectory(folder.resolve("sounds"));
        try (DeviceProcess display =
                DeviceProcess.display(
                        hall.server(),
                        "--device",
                        "display-7",
                        "--key",
                        "demo-display-7",
                        "--audio",
                        "file:" + sounds)) {
            new Http(display.http("/state")).event(HALL);
            JsonNode ticket = hall.take("advice");
            hall.terminal().change("ticket.next");
            JsonNode call = awaitCall(ticket);
            Path wav = sounds.resolve(call.path("id").asText() + ".wav");
            long began = System.nanoTime();
            awaitFile(wav);
            Figures.report(
                    "call -> announcement written after %d ms",
                    (System.nanoTime() - began) / 1_000_000);
            assertOnlyWav(sounds, wav);
        }
    }

    private static JsonNode awaitCall(JsonNode ticket) {
        return hall.display()
                .inbox()
                .event(e -> e.has("call") && e.path("ticket").path("id").equals(ticket.path("id")))
                .path("call");
    }

    private static void assertOnlyWav(Path sounds, Path wav) throws IOException {
        byte[] head = Files.readAllBytes(wav);
        assertEquals("RIFF", new String(head, 0, 4, StandardCharsets.US_ASCII));
        try (var files = Files.list(sounds)) {
            assertEquals(
                    List.of(wav), files.filter(each -> each.toString().endsWith(".wav")).toList());
        }
    }

    @Test
    void shouldPrintATicketIntoAFile() {
        Path paper = folder.resolve("paper");
        try (DeviceProcess kiosk =
                DeviceProcess.kiosk(
                        hall.server(),
                        "--device",
                        "kiosk-7",
                        "--key",
                        "demo-kiosk-7",
                        "--printer",
                        "file:" + paper)) {
            new Http(kiosk.http("/state")).event(HALL);
            String answer =
                    new Http(kiosk.http("/act/take"))
                            .post(
                                    "{\"touch\":\"%s\",\"matter\":\"advice\",\"language\":\"en\"}"
                                            .formatted(UUID.randomUUID()));
            JsonNode ticket =
                    hall.display()
                            .inbox()
                            .event(e -> answer.contains(e.path("ticket").path("id").asText("none")))
                            .path("ticket");
            awaitFile(paper.resolve(ticket.path("number").asText() + ".prn"));
        }
    }

    private static void awaitFile(Path file) {
        Awaitility.await()
                .atMost(Patience.PROGRAM.limit())
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> Files.exists(file));
    }
}
