package io.jiaohao.kiosk.printer;

import io.jiaohao.kit.life.OrderedWorker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints tickets one after the other, and in between asks the printer how it is, on a worker of its
 * own. What hangs is ended after a limit, so that a dead printer holds up nobody but itself. Called
 * on the event loop, where its futures complete, but for {@link #stop}, which comes after all else.
 */
public final class PrintDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PrintDesk.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500); // the page knows within 2 s
    private static final Duration LOOK_LIMIT = Duration.ofSeconds(3);
    private static final Duration PRINT_LIMIT = Duration.ofSeconds(8); // and the line's own time

    private final Vertx vertx;
    private final PrinterDriver driver;
    private final SlipLayout layout;
    private final Consumer<Condition> onLook;
    private final Duration printLimit;
    private final OrderedWorker worker;
    private Condition condition = Condition.UNKNOWN; // at the last look
    private boolean failed; // the last ticket, of a printer that does not tell by itself
    private boolean looking; // a look is under way
    private long timer; // set by start()

    /**
     * @param onLook hears how the printer is, again and again, on the event loop
     */
    public PrintDesk(
            Vertx vertx, PrinterDriver driver, SlipLayout layout, Consumer<Condition> onLook) {
        this(vertx, driver, layout, onLook, PRINT_LIMIT);
    }

    PrintDesk(
            Vertx vertx,
            PrinterDriver driver,
            SlipLayout layout,
            Consumer<Condition> onLook,
            Duration printLimit) {
        this.vertx = vertx;
        this.driver = driver;
        this.layout = layout;
        this.onLook = onLook;
        this.printLimit = printLimit;
        this.worker = new OrderedWorker(vertx, "kiosk-printer");
    }

    /** Begins to look after the printer. */
    public void start() {
        worker.run(this::warmUp)
                .onFailure(cause -> LOG.error("Expected to find fonts, but it failed", cause));
        look();
        timer =
                vertx.setPeriodic(
                        LOOK_EVERY.toMillis(),
                        ignored -> {
                            if (!looking) {
                                look();
                            }
                        });
    }

    private boolean warmUp() {
        layout.warmUp();
        return true;
    }

    /** How the printer is now; asked once what is under way has ended. */
    public Future<Condition> look() {
        looking = true;
        return worker.run(() -> limited(LOOK_LIMIT, driver::look))
                .otherwise(
                        cause -> {
                            LOG.error("Expected to ask the printer, but it failed", cause);
                            return Condition.OFFLINE;
                        })
                .map(this::looked);
    }

    private Condition looked(Condition seen) {
        looking = false;
        condition = failed && seen.ready() ? Condition.ERROR : seen;
        onLook.accept(condition);
        return condition;
    }

    /**
     * Whether it is worth trying to print: a printer that does not tell by itself may be well again
     * after a ticket that failed.
     */
    public boolean mayPrint() {
        return condition.ready() || failed;
    }

    /** Prints, once; never fails, but tells what became of the paper. */
    public Future<Paper> print(TicketSlip slip) {
        return worker.run(() -> printed(slip))
                .otherwise(
                        cause -> {
                            LOG.error(
                                    "Expected to print ticket={}, but it failed",
                                    slip.ticket().number(),
                                    cause);
                            return Paper.FAILED;
                        })
                .map(
                        paper -> {
                            failed = paper == Paper.FAILED && !driver.watched();
                            look();
                            return paper;
                        });
    }

    private Paper printed(TicketSlip slip) throws Exception {
        byte[] ticket = layout.encode(slip);
        Duration limit = printLimit.plus(driver.transfer(ticket.length));
        return limited(limit, () -> driver.print(slip.ticket().number(), ticket));
    }

    /** Ends the driver's wait when it takes too long; it then says itself what that means. */
    private <T> T limited(Duration limit, Callable<T> work) throws Exception {
        long watch =
                vertx.setTimer(
                        limit.toMillis(), ignored -> vertx.executeBlocking(this::abort, false));
        try {
            return work.call();
        } finally {
            vertx.cancelTimer(watch);
        }
    }

    private boolean abort() {
        LOG.warn("Expected the printer to take its bytes, but it hangs: the line is closed");
        driver.abort();
        return true;
    }

    /** Ends what is under way and waits for it; not on the event loop, which hears of it. */
    public void stop() throws Exception {
        vertx.cancelTimer(timer);
        driver.close();
        worker.close();
    }
}
