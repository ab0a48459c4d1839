package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import io.jiaohao.kiosk.simulator.Slip;
import io.jiaohao.protocol.rpc.WireJson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tickets as visitors get them, from a touch to the paper, read by programs that are not ours. The
 * hall's name has two characters that no printer's fonts have.
 */
class TicketOnPaperIT {
    private static final String RARE = "㐂𬭎";
    private static final String HALL = RARE + "区政务服务中心";
    private static final Path SCREENS = Programs.ROOT.resolve("system-tests/target/screens");
    private static final int PAPER = 576;
    private static final int CHARACTER = 24;

    @TempDir static Path data;
    @TempDir static Path config;
    @TempDir Path folder;
    private static final SimulatedPrinter PRINTER = new SimulatedPrinter();
    private static NetworkPort network;
    private static ServerProcess server;
    private static DeviceProcess kiosk;

    @BeforeAll
    static void start() throws IOException {
        HallFiles files = HallFiles.copyTo(config).replace("hall.yaml", "云溪市政务服务中心", HALL);
        network = new NetworkPort(PRINTER, 0);
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        kiosk = DeviceProcess.kiosk(server, "--printer", "tcp:127.0.0.1:" + network.port());
        new Http(kiosk.http("/state")).event(HALL);
        new Http(kiosk.http("/state")).event("\"printer\":\"ready\"");
    }

    @AfterAll
    static void stop() {
        kiosk.close();
        server.close();
        network.close();
    }

    @Test
    void shouldPrintWhatOthersReadTheSame() {
        JsonNode shown = take("household-newborn", "zh-CN");
        DecodedTicket ticket = printed();

        List<String> texts = ticket.texts();
        assertEquals("printed", shown.path("paper").asText());
        assertEquals(shown.at("/ticket/number").asText(), texts.get(0));
        assertEquals(shown.at("/matter/name/zh-CN").asText(), texts.get(1));
        for (JsonNode material : shown.at("/matter/materials")) {
            assertTrue(texts.contains("- " + material.path("zh-CN").asText()), texts.toString());
        }
        assertTrue(texts.contains("手机扫一扫，看排队进度"), texts.toString());
        assertTrue(texts.contains("过号了不要紧，请到导办台恢复。"), texts.toString());
        assertTrue(ticket.isCut());
    }

    @Test
    void shouldPrintACodeThatAPhoneReadsAsTheTicketsPage() {
        JsonNode shown = take("advice", "zh-CN");

        assertEquals(shown.at("/ticket/link").asText(), printed().scanned());
    }

    @Test
    void shouldPrintInTheVisitorsLanguage() {
        take("advice", "en");

        List<String> texts = printed().texts();
        assertTrue(texts.contains("Scan to follow your place"), texts.toString());
        assertTrue(texts.contains("Ask a question"), texts.toString());
    }

    /** Drawn by Java on our side, by Pango and Cairo on the other. */
    @Test
    void shouldPrintRareCharactersRight() throws IOException {
        take("advice", "zh-CN");
        DecodedTicket ticket = printed();
        BufferedImage ours = ticket.drawn().get(0);
        BufferedImage theirs = reference(HALL);
        keep(ticket);

        int left = (PAPER - HALL.codePointCount(0, HALL.length()) * CHARACTER) / 2;
        Ink first = Ink.of(ours, left, CHARACTER);
        Ink second = Ink.of(ours, left + CHARACTER, CHARACTER);
        Ink itself = Ink.of(theirs, left, CHARACTER);
        Ink other = Ink.of(theirs, left + CHARACTER, CHARACTER);

        Figures.report(
                "rare characters, ours and another renderer's: %.2f and %.2f alike, crosswise"
                        + " %.2f and %.2f",
                first.likeness(itself),
                second.likeness(other),
                first.likeness(other),
                second.likeness(itself));
        assertTrue(first.likeness(itself) > 0.7, "㐂");
        assertTrue(second.likeness(other) > 0.7, "𬭎");
        assertTrue(first.likeness(other) < 0.6, "㐂 is not 𬭎");
        assertTrue(second.likeness(itself) < 0.6, "𬭎 is not 㐂");
    }

    private BufferedImage reference(String text) throws IOException {
        Path svg = folder.resolve("reference.svg");
        Files.writeString(
                svg,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="576" height="30">\
                <rect width="100%%" height="100%%" fill="#fff"/><text x="288" y="24" \
                text-anchor="middle" font-family="Noto Sans CJK SC" font-size="24" \
                font-weight="700">%s</text></svg>"""
                        .formatted(text));
        Path png = folder.resolve("reference.png");
        Command.run("rsvg-convert", svg.toString(), "--output", png.toString());
        return DecodedTicket.read(png);
    }

    private static void keep(DecodedTicket ticket) throws IOException {
        Files.createDirectories(SCREENS);
        Files.write(SCREENS.resolve("ticket.png"), Files.readAllBytes(ticket.picture()));
    }

    private static JsonNode take(String matter, String language) {
        String answer =
                new Http(kiosk.http("/act/take"))
                        .post(
                                "{\"touch\":\"%s\",\"matter\":\"%s\",\"language\":\"%s\"}"
                                        .formatted(UUID.randomUUID(), matter, language));
        try {
            return WireJson.MAPPER.readTree(answer);
        } catch (IOException e) {
            throw new AssertionError(answer, e);
        }
    }

    /** The newest ticket. */
    private DecodedTicket printed() {
        Awaitility.await().until(() -> !PRINTER.slips().isEmpty());
        List<Slip> slips = PRINTER.slips();
        return DecodedTicket.of(slips.get(slips.size() - 1).bytes(), folder.resolve("decoded"));
    }
}
