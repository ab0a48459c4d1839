package io.jiaohao.kiosk.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.printer.escpos.EscPos;
import io.jiaohao.kiosk.simulator.PrinterSensors;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import io.jiaohao.kiosk.simulator.Slip;
import io.jiaohao.kiosk.simulator.Trouble;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for a printer whatever line it is on. */
abstract class PrinterContract {
    private static final byte[] TICKET = ticket("A001");
    private static final byte[] NEXT = ticket("A002");
    private static final int MIDDLE = 40; // bytes of a ticket

    final SimulatedPrinter simulator = new SimulatedPrinter();
    private PrinterDriver driver; // of the running test

    abstract PrinterDriver driver(StatusMode mode);

    abstract void takeAway();

    abstract void giveBack();

    @AfterEach
    void close() {
        if (driver != null) {
            driver.close();
        }
    }

    @Test
    void shouldKnowHowThePrinterIsBeforeATicket() {
        driver = driver(StatusMode.AUTO);

        assertEquals(Condition.READY, driver.look());
        assertSees(Condition.LOW, sensors -> sensors.nearEnd(true));
        assertSees(Condition.PAPER_OUT, sensors -> sensors.paperOut(true));
        assertSees(Condition.COVER_OPEN, sensors -> sensors.coverOpen(true));
        simulator.repair();
        assertEquals(Condition.READY, driver.look());
    }

    private void assertSees(Condition expected, Consumer<PrinterSensors> change) {
        simulator.set(change);
        assertEquals(expected, driver.look());
    }

    @Test
    void shouldPrintATicketAndKnowThatItIsOut() {
        driver = driver(StatusMode.AUTO);
        driver.look();

        assertEquals(Paper.PRINTED, driver.print("A001", TICKET));

        assertEquals(1, simulator.slips().size());
        assertArrayEquals(TICKET, simulator.slips().get(0).bytes());
    }

    @Test
    void shouldFailOnceWhenThePaperEndsInTheMiddle() {
        driver = driver(StatusMode.AUTO);
        driver.look();
        simulator.plan(Trouble.PAPER_END, MIDDLE);

        assertEquals(Paper.FAILED, driver.print("A001", TICKET));
        assertEquals(Condition.PAPER_OUT, driver.look());
        simulator.repair();

        assertPrintsOnlyTheNext();
    }

    @Test
    void shouldFailOnceAtAJamAndLeaveTheErrorByItself() {
        driver = driver(StatusMode.AUTO);
        driver.look();
        simulator.plan(Trouble.JAM, MIDDLE);

        assertEquals(Paper.FAILED, driver.print("A001", TICKET));
        assertEquals(Condition.ERROR, driver.look());
        simulator.repair();

        assertPrintsOnlyTheNext();
    }

    @Test
    void shouldComeBackAfterThePrinterDiedInTheMiddle() {
        driver = driver(StatusMode.AUTO);
        driver.look();
        simulator.plan(Trouble.DEATH, MIDDLE);

        assertNotEquals(Paper.PRINTED, driver.print("A001", TICKET));
        assertEquals(Condition.OFFLINE, driver.look());
        giveBack();

        assertPrintsOnlyTheNext();
    }

    @Test
    void shouldNotWaitForEverForAPrinterThatHangs() {
        driver = driver(StatusMode.AUTO);
        driver.look();
        simulator.plan(Trouble.HANG, MIDDLE);

        assertEquals(Paper.UNKNOWN, driver.print("A001", TICKET));
        assertEquals(Condition.OFFLINE, driver.look());
        simulator.repair();

        await().until(() -> driver.look() == Condition.READY);
        assertEquals(Paper.PRINTED, driver.print("A002", NEXT));
        assertTrue(wholes().stream().filter(text -> text.contains("A001")).count() <= 1);
        assertEquals(1, wholes().stream().filter(text -> text.contains("A002")).count());
    }

    @Test
    void shouldBeOfflineWhileThePrinterIsAway() {
        driver = driver(StatusMode.AUTO);
        driver.look();
        takeAway();

        await().until(() -> driver.look() == Condition.OFFLINE);
        assertEquals(Paper.FAILED, driver.print("A001", TICKET));
        giveBack();

        assertPrintsOnlyTheNext();
    }

    @Test
    void shouldBelieveAPrinterThatAnswersAtOnceOnly() {
        simulator.answers(true, false);
        driver = driver(StatusMode.AUTO);
        driver.look();

        assertEquals(Paper.PRINTED, driver.print("A001", TICKET));
        simulator.plan(Trouble.JAM, MIDDLE);
        assertEquals(Paper.FAILED, driver.print("A002", NEXT));
    }

    @Test
    void shouldPrintOnAPrinterThatSaysNothing() {
        simulator.answers(false, false);
        driver = driver(StatusMode.AUTO);

        assertEquals(Condition.READY, driver.look());
        assertEquals(Paper.PRINTED, driver.print("A001", TICKET));
        assertEquals(Condition.READY, driver.look());
        assertEquals(Paper.PRINTED, driver.print("A002", NEXT));

        await().until(() -> wholes().size() == 2);
    }

    @Test
    void shouldNeverAskAPrinterThatIsNotToBeAsked() {
        simulator.set(sensors -> sensors.nearEnd(true));
        driver = driver(StatusMode.NONE);

        assertEquals(Condition.READY, driver.look());
        assertEquals(Paper.PRINTED, driver.print("A001", TICKET));
        await().until(() -> wholes().size() == 1);
    }

    @Test
    void shouldPrintOnASilentPrinterThatWasAwayBetweenTickets() {
        driver = driver(StatusMode.NONE);
        assertEquals(Paper.PRINTED, driver.print("A001", TICKET));
        await().until(() -> wholes().size() == 1);

        takeAway();
        giveBack();

        assertEquals(Paper.PRINTED, driver.print("A002", NEXT));
        await().until(() -> wholes().size() == 2);
    }

    @Test
    void shouldTakeSilenceForOfflineWhereAnswersAreRequired() {
        simulator.answers(false, false);
        driver = driver(StatusMode.REQUIRED);

        assertEquals(Condition.OFFLINE, driver.look());
    }

    private void assertPrintsOnlyTheNext() {
        await().until(() -> driver.look() == Condition.READY);
        assertEquals(Paper.PRINTED, driver.print("A002", NEXT));
        assertEquals(1, wholes().size());
        assertTrue(wholes().get(0).contains("A002"));
    }

    private List<String> wholes() {
        return simulator.slips().stream().filter(Slip::whole).map(Slip::text).toList();
    }

    private static byte[] ticket(String number) {
        EscPos out = new EscPos().init().centre().size(6, 6).line(number).size(1, 1);
        return out.line("前面还有 12 人").line("请到A区坐下等候").feed(2).cut().toBytes();
    }
}
