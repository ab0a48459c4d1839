package io.jiaohao.server;

import io.jiaohao.server.cluster.HallLog;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.journal.JournalHistory;
import io.jiaohao.server.report.Reports;
import io.jiaohao.server.web.board.OrderLog;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** What pages want to know of times that are over: put together. */
final class PastParts {
    private static final String POOL = "past"; // one thread: none of it is urgent

    private final WorkerExecutor workers;
    private final Reports reports;
    private final HallOrders orders;
    private final PastFigures figures;

    PastParts(ServerConfig config, DataFolder folder, Vertx vertx, HallLog log, Clock clock) {
        Map<HallId, Locality> places =
                config.halls().stream()
                        .collect(Collectors.toMap(HallConfig::id, hall -> hall.plan().locality()));
        String postgres = config.keeping().postgres();
        JournalHistory journal =
                postgres == null
                        ? JournalHistory.ofFile(folder.journal())
                        : JournalHistory.ofPostgres(postgres);
        reports = new Reports(journal, folder.reports());
        workers = vertx.createSharedWorkerExecutor(POOL, 1);
        orders = new HallOrders(log, places, clock);
        figures = new PastFigures(reports, places, this::later);
    }

    private void later(Runnable work) {
        workers.executeBlocking(
                () -> {
                    work.run();
                    return null;
                });
    }

    Reports reports() {
        return reports;
    }

    /** For the audit. */
    HallOrders orders() {
        return orders;
    }

    /** For the board of a day. */
    OrderLog orderLog() {
        return (hall, day) ->
                workers.executeBlocking(() -> orders.of(hall, day, day)).toCompletionStage();
    }

    /** For the board to be held against. */
    PastFigures figures() {
        return figures;
    }
}
