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
        return onDisk(() -> store.write(order));
    }

    Future<Void> printing(String request) {
        return onDisk(() -> store.printing(request));
    }

    Future<Void> strikeOut(String request) {
        return onDisk(() -> store.strikeOut(request));
    }

    /** What may fail as disks do. */
    private interface Work {
        void run() throws IOException;
    }

    /**
     * In the worker's own order, which its one thread keeps: Vert.x's is that of all workers of the
     * event loop, so that a printer that hangs would hold up the disk.
     */
    private Future<Void> onDisk(Work work) {
        return disk.executeBlocking(
                () -> {
                    work.run();
                    return null;
                },
                false);
    }

    void close() throws IOException {
        disk.close();
        store.close();
    }
}
