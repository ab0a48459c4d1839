package io.jiaohao.kiosk.take;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.util.List;

/**
 * The {@link RequestStore} for the event loop: its disk work is done in order on a worker of its
 * own.
 */
final class TouchBook {
    private final RequestStore store;
    private final WorkerExecutor disk;

    TouchBook(Vertx vertx, RequestStore store) {
        this.store = store;
        this.disk = vertx.createSharedWorkerExecutor("kiosk-requests", 1);
    }

    /** What a dead program left; blocks, so it is for the start only. */
    List<LeftTouch> recover() throws IOException {
        return store.recover().stream()
                .map(order -> new LeftTouch(order, null, store.wasPrinting(order.request())))
                .toList();
    }

    /** The touch is on disk when the future completes. */
    Future<Void> write(TouchOrder order) {
        return disk.executeBlocking(
                () -> {
                    store.write(order);
                    return null;
                });
    }

    Future<Void> printing(String request) {
        return disk.executeBlocking(
                () -> {
                    store.printing(request);
                    return null;
                });
    }

    Future<Void> strikeOut(String request) {
        return disk.executeBlocking(
                () -> {
                    store.strikeOut(request);
                    return null;
                });
    }

    void close() throws IOException {
        disk.close();
        store.close();
    }
}
