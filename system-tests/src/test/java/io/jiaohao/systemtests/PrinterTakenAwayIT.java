package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import io.jiaohao.kiosk.simulator.Slip;
import io.jiaohao.kiosk.simulator.Trouble;
import io.jiaohao.systemtests.Touches.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Printer, server and kiosk taken away and given back: no number is lost, none is printed twice,
 * and the page soon says what is so.
 */
class PrinterTakenAwayIT {
    private static final int MIDDLE = 100; // bytes of a ticket

    @TempDir Path data;
    @TempDir Path kept;
    private final SimulatedPrinter printer = new SimulatedPrinter();
    private final List<Answer> given = new ArrayList<>();
    private NetworkPort network;
    private ServerProcess server;
    private DeviceProcess kiosk;
    private boolean printerThere = true;
    private boolean serverThere = true;

    @BeforeEach
    void start() throws IOException {
        network = new NetworkPort(printer, 0);
        server = ServerProcess.start(data);
        HallFiles.copyTo(kept)
                .replace(
                        "kiosk.yaml",
                        "printer: none",
                        "printer: tcp:127.0.0.1:%d\ndata: %s"
                                .formatted(network.port(), kept.resolve("takes")));
        kiosk = kiosk();
        awaitPage();
    }

    private DeviceProcess kiosk() {
        return DeviceProcess.kiosk(kept.resolve("kiosk.yaml"), "127.0.0.1:" + server.devicePort());
    }

    @AfterEach
    void stop() {
        kiosk.close();
        server.close();
        network.close();
    }

    /** A letter takes away or gives back: p the printer, s the server. */
    @ParameterizedTest
    @ValueSource(strings = {"ppss", "sspp", "psps", "spsp", "pssp", "spps"})
    void shouldLoseNoNumberAndPrintNoneTwice(String order) throws IOException {
        visit();
        for (char step : order.toCharArray()) {
            turn(step);
            long began = System.nanoTime();
            awaitPage();
            Figures.report(
                    "printer and server in order %s: the page is right %d ms after %s",
                    order, (System.nanoTime() - began) / 1_000_000, step);
            visit();
        }
        visit();

        assertEachOnce();
    }

    private void turn(char step) throws IOException {
        if (step == 'p') {
            printerThere = !printerThere;
            if (printerThere) {
                network.on();
            } else {
                network.off();
            }
        } else if (serverThere) {
            serverThere = false;
            server.kill();
        } else {
            server = ServerProcess.start(data, server.devicePort());
            serverThere = true;
        }
    }

    private void awaitPage() {
        String connected = "\"connected\":" + serverThere;
        String state = "\"printer\":\"" + (printerThere ? "ready" : "offline") + "\"";
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .until(
                        () -> {
                            String page = new Http(kiosk.http("/state")).event("connected");
                            return page.contains(connected) && page.contains(state);
                        });
    }

    /** One who takes it on the screen where there is no paper. */
    private void visit() {
        Touches touches = new Touches(kiosk);
        Answer answer = touches.take(Touches.fresh(), false);
        if (serverThere && !printerThere) {
            assertEquals("printer_not_ready", answer.body().path("reason").asText());
            String touch = Touches.fresh();
            answer = touches.take(touch, true);
            touches.shown(touch);
        }
        assertEquals(serverThere, answer.given(), answer.toString());
        if (answer.given()) {
            assertEquals(printerThere ? "printed" : "failed", answer.paper());
            given.add(answer);
        }
    }

    private void assertEachOnce() {
        assertEquals(
                given.size(), new HashSet<>(given.stream().map(Answer::number).toList()).size());
        for (Answer each : given) {
            assertEquals(
                    each.paper().equals("printed") ? 1 : 0, slips(each.number()), each.number());
        }
        JsonNode tickets =
                server.open("terminal-5").get("session.snapshot").at("/snapshot/tickets");
        assertEquals(
                given.stream().map(Answer::number).sorted().toList(),
                tickets.findValuesAsText("number").stream().sorted().toList());
    }

    private long slips(String number) {
        return printer.slips().stream()
                .filter(Slip::whole)
                .filter(slip -> slip.text().contains(number))
                .count();
    }

    @Test
    void shouldNotPrintAgainWhenTheKioskDiesInTheMiddleOfATicket() throws Exception {
        String touch = Touches.fresh();
        printer.plan(Trouble.HANG, MIDDLE);
        CompletableFuture<Answer> lost = new Touches(kiosk).begin(touch, false);
        Awaitility.await().until(printer::hangs);
        assertFalse(lost.isDone());

        kiosk.program().kill();
        kiosk = kiosk();
        awaitConnected();
        Answer again = new Touches(kiosk).take(touch, false);
        printer.repair();
        awaitPage();
        Answer next = new Touches(kiosk).take(Touches.fresh(), false);

        assertEquals("unknown", again.paper());
        assertEquals("printed", next.paper());
        assertTrue(slips(again.number()) <= 1, "at most once");
        assertEquals(1, slips(next.number()));
    }

    private void awaitConnected() {
        new Http(kiosk.http("/state")).event("\"connected\":true");
    }
}
