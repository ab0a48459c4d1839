package io.jiaohao.kiosk.take;

import static io.jiaohao.kiosk.ScriptedServer.refusal;
import static io.jiaohao.kiosk.ScriptedServer.result;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.ScriptedServer;
import io.jiaohao.kiosk.printer.Condition;
import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.PrinterSensors;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import io.jiaohao.kiosk.simulator.Slip;
import io.jiaohao.kiosk.simulator.Trouble;
import io.jiaohao.protocol.link.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A take desk with a printer that tells how it is (rule T7), and with one that breaks. */
class PrinterAtTheTakeTest {
    private static final String TOUCH = "6f0c2c1e-0000-4000-8000-0000000000";
    private static final int MIDDLE = 100; // bytes of a ticket

    @TempDir Path folder;
    private final SimulatedPrinter printer = new SimulatedPrinter();
    private final AtomicInteger issued = new AtomicInteger();
    private NetworkPort network;
    private ScriptedServer server;
    private RunningDesk desk;

    @BeforeEach
    void start() throws Exception {
        network = new NetworkPort(printer, 0);
        server = new ScriptedServer();
        server.answer(
                "ticket.take",
                params -> result(SampleHall.ticketJson("A00" + issued.incrementAndGet())));
        server.answer(
                "ticket.reprint",
                params ->
                        result(SampleHall.ticketJson("A007").put("link", "http://hall.example/t")));
        server.answer(
                "ticket.find", params -> result(SampleHall.ticketJson("A007").put("ahead", 3)));
        server.answer("device.report", params -> result(SampleHall.ticketJson("ignored")));
        startDesk();
    }

    private void startDesk() throws Exception {
        desk = new RunningDesk(server, "tcp:127.0.0.1:" + network.port(), data());
        desk.awaitConnected();
        await().until(() -> desk.printer() == Condition.READY);
    }

    @AfterEach
    void stop() throws Exception {
        desk.stop();
        server.close();
        network.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"PAPER_OUT", "COVER_OPEN", "ERROR"})
    void shouldUseNoNumberWhileNoTicketWouldComeOut(Condition trouble) {
        befall(trouble);

        RefusedException refused = refusalOf(desk.take(TOUCH + 1));

        assertEquals("printer_not_ready", refused.error().reason());
        assertEquals(trouble.sentence("zh-CN"), refused.error().message());
        assertEquals(List.of(), server.asked("ticket.take"));
        await().until(() -> names(data()).isEmpty());
    }

    @Test
    void shouldUseNoNumberWhileThePrinterIsAway() {
        network.off();

        assertEquals("printer_not_ready", refusalOf(desk.take(TOUCH + 1)).error().reason());
        assertEquals(List.of(), server.asked("ticket.take"));
    }

    @Test
    void shouldIssueOnTheScreenOnceTheVisitorWantsThat() throws Exception {
        befall(Condition.PAPER_OUT);
        refusalOf(desk.take(TOUCH + 1));

        JsonNode shown = desk.takeOnScreen(TOUCH + 2).get();
        desk.shown(TOUCH + 2);

        assertEquals("A001", shown.at("/ticket/number").asText());
        assertEquals("failed", shown.path("paper").asText());
        assertEquals(1, server.asked("ticket.take").size());
        assertEquals(List.of(), printer.slips());
    }

    @Test
    void shouldTellThePageAndTheHallHowThePrinterIs() {
        befall(Condition.LOW);
        await().until(() -> lastReport().equals("low"));
        assertTrue(desk.printer().ready()); // visitors need not know
        befall(Condition.PAPER_OUT);
        await().until(() -> desk.printer() == Condition.PAPER_OUT);
        await().until(() -> lastReport().equals("failed"));

        printer.repair();

        await().until(() -> desk.printer() == Condition.READY);
        await().until(() -> lastReport().equals("ok"));
    }

    @Test
    void shouldTellAServerThatHasForgottenHowThePrinterIs() {
        befall(Condition.LOW);
        await().until(() -> lastReport().equals("low"));
        int before = server.asked("device.report").size();

        server.drop();

        await().until(() -> server.asked("device.report").size() > before);
        assertEquals("low", lastReport());
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void shouldIssueAndPrintOnceWhatBreaksInTheMiddle(Trouble trouble) throws Exception {
        printer.plan(trouble, MIDDLE);

        JsonNode shown = desk.take(TOUCH + 1).get();
        desk.shown(TOUCH + 1);
        giveBack();
        JsonNode again = desk.take(TOUCH + 1).get();
        JsonNode next = takeOnceReady();

        assertEquals("A001", shown.at("/ticket/number").asText());
        assertTrue(List.of("failed", "unknown").contains(shown.path("paper").asText()));
        assertEquals(shown, again);
        assertEquals("printed", next.path("paper").asText());
        assertEquals(2, server.asked("ticket.take").size());
        assertTrue(wholes("A001") <= 1);
        assertEquals(1, wholes("A002"));
        await().until(() -> names(data()).isEmpty());
        assertEquals(List.of(), server.asked("ticket.void"));
    }

    private void giveBack() throws Exception {
        befall(Condition.COVER_OPEN); // a person looks into it
        await().until(() -> !desk.printer().ready());
        printer.repair();
        network.on();
    }

    /** Visitors touch until one is given a number. */
    private JsonNode takeOnceReady() {
        AtomicInteger visitor = new AtomicInteger(1);
        AtomicReference<JsonNode> given = new AtomicReference<>();
        await().until(
                        () -> {
                            desk.take(TOUCH + visitor.incrementAndGet())
                                    .handle((ticket, refused) -> ticket)
                                    .thenAccept(given::set)
                                    .join();
                            return given.get() != null;
                        });
        return given.get();
    }

    @Test
    void shouldNotPrintAgainWhatADeadProgramMayHavePrinted() throws Exception {
        desk.stop();
        leaveBehindPrinting(TOUCH + 1);
        startDesk();

        JsonNode again = desk.take(TOUCH + 1).get();

        assertEquals("unknown", again.path("paper").asText());
        assertEquals(List.of(), printer.slips());
        await().until(() -> names(data()).isEmpty());
    }

    @Test
    void shouldNotVoidWhatADeadProgramMayHavePrinted() throws Exception {
        desk.stop();
        leaveBehindPrinting(TOUCH + 1);
        startDesk();

        await().until(() -> server.asked("ticket.take").size() == 1);
        await().until(() -> names(data()).isEmpty());

        assertEquals(List.of(), server.asked("ticket.void"));
    }

    @Test
    void shouldStoreThatItPrintsBeforeItDoes() throws Exception {
        CompletableFuture<List<String>> stored = new CompletableFuture<>();
        printer.onSlip(slip -> stored.complete(names(data())));

        desk.take(TOUCH + 1).get();

        assertEquals(List.of(TOUCH + "1.printing.json"), stored.get().stream().sorted().toList());
    }

    @Test
    void shouldPrintOnceMoreWithAMark() throws Exception {
        JsonNode first = desk.reprint(TOUCH + 1, "id-A007").get();
        JsonNode second = desk.reprint(TOUCH + 1, "id-A007").get();

        assertEquals("printed", first.path("paper").asText());
        assertEquals(first, second);
        assertEquals(1, server.asked("ticket.reprint").size());
        assertEquals("id-A007", server.asked("ticket.reprint").get(0).path("ticket").asText());
        assertEquals(1, printer.slips().size());
        assertTrue(printer.slips().get(0).text().contains("A007\n\n补打\n"));
    }

    @Test
    void shouldTellThePlaceInLineOfNowOnAReprint() throws Exception {
        JsonNode again = desk.reprint(TOUCH + 1, "id-A007").get();

        assertEquals(3, again.at("/ticket/ahead").asInt());
        assertTrue(again.path("qr").isTextual(), "the link of the reprint");
        assertTrue(printer.slips().get(0).text().contains("前面还有 3 人"));
    }

    @Test
    void shouldShowTheNumberWhereNothingCanBePrinted() throws Exception {
        befall(Condition.PAPER_OUT);
        await().until(() -> desk.printer() == Condition.PAPER_OUT);

        assertEquals(
                "printer_not_ready",
                refusalOf(desk.reprint(TOUCH + 1, "id-A007")).error().reason());
        JsonNode shown = desk.reprint(TOUCH + 2, "id-A007", true).get();

        assertEquals("A007", shown.at("/ticket/number").asText());
        assertEquals("failed", shown.path("paper").asText());
    }

    @Test
    void shouldPrintNothingLaterWhenNoServerAnswersAReprint() throws Exception {
        server.answer("ticket.reprint", params -> refusal("unavailable", true));

        assertThrows(ExecutionException.class, () -> desk.reprint(TOUCH + 1, "id-A007").get());
        server.answer("ticket.reprint", params -> result(SampleHall.ticketJson("A007")));
        desk.take(TOUCH + 2).get(); // a ticket of another visitor, in the printer's order

        assertEquals(1, printer.slips().size());
    }

    @Test
    void shouldNotReprintOnceMoreWhatADeadProgramMayHavePrinted() throws Exception {
        desk.reprint(TOUCH + 1, "id-A007").get();
        desk.stop();
        startDesk();

        JsonNode again = desk.reprint(TOUCH + 1, "id-A007").get();

        assertEquals("unknown", again.path("paper").asText());
        assertEquals(1, printer.slips().size());
    }

    @Test
    void shouldReprintNothingThatTheServerRefuses() {
        server.answer("ticket.reprint", params -> refusal("wrong_state", false));

        assertEquals("wrong_state", refusalOf(desk.reprint(TOUCH + 1, "id-A007")).error().reason());
        assertEquals(List.of(), printer.slips());
    }

    private void befall(Condition trouble) {
        Consumer<PrinterSensors> change =
                switch (trouble) {
                    case LOW -> sensors -> sensors.nearEnd(true);
                    case PAPER_OUT -> sensors -> sensors.paperOut(true);
                    case COVER_OPEN -> sensors -> sensors.coverOpen(true);
                    default -> PrinterSensors::jam;
                };
        printer.set(change);
    }

    private String lastReport() {
        List<JsonNode> reports = server.asked("device.report");
        return reports.isEmpty()
                ? ""
                : reports.get(reports.size() - 1).at("/health/printer/state").asText();
    }

    private long wholes(String number) {
        return printer.slips().stream()
                .filter(Slip::whole)
                .filter(slip -> slip.text().contains(number))
                .count();
    }

    private void leaveBehindPrinting(String touch) throws Exception {
        try (RequestStore dead = new RequestStore(data())) {
            dead.write(new TouchOrder(touch, "newborn", "zh-CN", OffsetDateTime.now()));
            dead.printing(touch);
        }
        assertTrue(Files.exists(data().resolve(touch + ".printing.json")));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    private static RefusedException refusalOf(CompletableFuture<JsonNode> answer) {
        Throwable cause = answer.handle((value, failed) -> failed).join();
        return assertInstanceOf(
                RefusedException.class,
                cause instanceof CompletionException ? cause.getCause() : cause);
    }
}
