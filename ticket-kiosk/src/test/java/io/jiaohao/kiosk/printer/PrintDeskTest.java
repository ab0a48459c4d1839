package io.jiaohao.kiosk.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintDeskTest {
    private final VertxStep vertx = new VertxStep(1);
    private final List<Condition> seen = new CopyOnWriteArrayList<>();
    private final HangingDriver driver = new HangingDriver();
    private final PrintDesk desk =
            new PrintDesk(
                    vertx.vertx(),
                    driver,
                    new SlipLayout(SlipTemplate.usual()),
                    seen::add,
                    Duration.ofMillis(200));

    /** Takes a ticket's bytes and never comes to an end by itself. */
    private static final class HangingDriver implements PrinterDriver {
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public Condition look() {
            return Condition.READY;
        }

        @Override
        public Paper print(String number, byte[] ticket) {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Paper.FAILED;
        }

        @Override
        public boolean watched() {
            return false;
        }

        @Override
        public void abort() {
            ended.countDown();
        }
    }

    @AfterEach
    void stop() throws Exception {
        desk.stop();
        vertx.stop();
    }

    private static TicketSlip slip() {
        TicketView ticket = SampleHall.ticket("A036", 12, 1500, 1800);
        HallView hall = SampleHall.hall();
        Place place = Place.of(ticket.queue(), hall, hall.counters());
        return new TicketSlip(hall, ticket, null, place, "zh-CN");
    }

    @Test
    void shouldEndAPrinterThatTakesTooLong() {
        Paper paper = onLoop(() -> desk.print(slip())).join();

        assertEquals(Paper.FAILED, paper);
    }

    @Test
    void shouldRememberThatATicketFailedWhereThePrinterDoesNotTell() {
        assertTrue(onLoop(desk::look).join().ready());
        onLoop(() -> desk.print(slip())).join();

        assertFalse(onLoop(desk::look).join().ready());
        assertTrue(onLoop(() -> Future.succeededFuture(desk.mayPrint())).join(), "it may be well");
    }

    @Test
    void shouldLookAgainAndAgain() {
        onLoop(
                        () -> {
                            desk.start();
                            return Future.succeededFuture();
                        })
                .join();

        await().until(() -> seen.size() >= 3);
    }

    private <T> CompletableFuture<T> onLoop(Supplier<Future<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        vertx.vertx()
                .runOnContext(
                        ignored ->
                                work.get()
                                        .onSuccess(done::complete)
                                        .onFailure(done::completeExceptionally));
        return done;
    }
}
