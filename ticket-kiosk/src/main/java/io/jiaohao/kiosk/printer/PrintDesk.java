package io.jiaohao.kiosk.printer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints tickets one after the other on a worker of its own, each within a time limit, so that a
 * printer that hangs holds up nobody but itself. Called on the event loop.
 */
public final class PrintDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrintDesk.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Printer printer;
    private final WorkerExecutor worker;

    public PrintDesk(Vertx vertx, Printer printer) {
        this.printer = printer;
        this.worker = vertx.createSharedWorkerExecutor("kiosk-printer", 1);
    }

    /** Prints; never fails, but tells what became of the paper. */
    public Future<Paper> print(TicketSlip slip) {
        if (!printer.givesPaper()) {
            return Future.succeededFuture(Paper.NONE);
        }
        AtomicBoolean tooLate = new AtomicBoolean();
        return worker.executeBlocking(() -> printUnless(tooLate, slip))
                .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(
                        cause -> {
                            tooLate.set(true);
                            LOG.warn(
                                    "Expected to print ticket={} on {}, but {}",
                                    slip.ticket().number(),
                                    printer,
                                    String.valueOf(cause));
                            return Paper.FAILED;
                        });
    }

    private Paper printUnless(AtomicBoolean tooLate, TicketSlip slip) throws Exception {
        if (tooLate.get()) {
            return Paper.FAILED;
        }
        printer.print(slip.ticket().number(), SlipLayout.encode(slip));
        return Paper.PRINTED;
    }

    @Override
    public void close() {
        worker.close();
    }
}
