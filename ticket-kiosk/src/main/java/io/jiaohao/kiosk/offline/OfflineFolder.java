package io.jiaohao.kiosk.offline;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.jiaohao.kiosk.disk.Disk;
import io.jiaohao.kiosk.disk.DurableFile;
import io.jiaohao.kit.life.OrderedWorker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the kiosk keeps on disk to give numbers without a server.
 *
 * <pre>
 * FOLDER/numbers.json    the {@link Ledger}
 * FOLDER/hall.json       the {@link StoredHall}
 * FOLDER/lock            held by the one program that gives numbers from here
 * </pre>
 *
 * Opened and closed by one thread; writes are done in order on a worker of their own.
 */
final class OfflineFolder {
    private final Path folder;
    private final DurableFile<Ledger> numbers;
    private final DurableFile<StoredHall> hall;
    private final OrderedWorker disk;
    private @Nullable FileChannel lock; // set by open()

    OfflineFolder(Vertx vertx, Path folder) {
        this.folder = folder;
        this.numbers = new DurableFile<>(folder.resolve("numbers.json"), Ledger.class);
        this.hall = new DurableFile<>(folder.resolve("hall.json"), StoredHall.class);
        this.disk = new OrderedWorker(vertx, "kiosk-offline");
    }

    /** Takes the folder; two programs that gave numbers from it would give the same ones. */
    void open() throws IOException {
        Files.createDirectories(folder);
        lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        if (!Disk.lock(lock)) {
            lock.close();
            throw new IOException(
                    "another program gives offline numbers from folder=%s".formatted(folder));
        }
    }

    /** Blocks, so it is for the start only. */
    Ledger readNumbers() throws IOException {
        return numbers.read().orElse(Ledger.EMPTY);
    }

    /** Blocks, so it is for the start only; null when no program knew the hall. */
    @Nullable StoredHall readHall() throws IOException {
        return hall.read().orElse(null);
    }

    Future<Void> write(Ledger ledger) {
        return onDisk(numbers, ledger);
    }

    Future<Void> write(StoredHall stored) {
        return onDisk(hall, stored);
    }

    private <T> Future<Void> onDisk(DurableFile<T> file, T value) {
        return disk.run(
                () -> {
                    file.write(value);
                    return null;
                });
    }

    void close() throws Exception {
        disk.close();
        if (lock != null) {
            lock.close();
        }
    }
}
