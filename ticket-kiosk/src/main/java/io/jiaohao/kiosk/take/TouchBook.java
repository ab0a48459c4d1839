package io.jiaohao.kiosk.take;

import io.jiaohao.kit.life.OrderedWorker;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;

/**
 * The {@link RequestStore} for the event loop: its disk work is done in order on the disk's worker.
 */
final class TouchBook {
    private final RequestStore store;
    private final OrderedWorker disk;

    TouchBook(OrderedWorker disk, RequestStore store) {
        this.disk = disk;
        this.store = store;
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

    private Future<Void> onDisk(Work work) {
        return disk.run(
                () -> {
                    work.run();
                    return null;
                });
    }

    /** Once the disk's worker has ended. */
    void close() throws IOException {
        store.close();
    }
}
