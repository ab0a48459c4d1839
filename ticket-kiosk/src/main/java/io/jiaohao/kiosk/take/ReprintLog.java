package io.jiaohao.kiosk.take;

import io.jiaohao.kiosk.disk.DurableFile;
import io.jiaohao.kit.life.OrderedWorker;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The touches whose second paper the printer got, on disk before it did, so that a program that
 * starts after a dead one prints none once more. Bounded. Confined to the event loop, but for
 * {@link #restore}.
 */
final class ReprintLog {
    private static final int KEPT = 50;

    private final OrderedWorker disk;
    private final Path folder;
    private final DurableFile<Begun> file;
    private final Set<String> begun = new LinkedHashSet<>(); // oldest first

    /** What is on disk. */
    record Begun(List<String> touches) {}

    /**
     * @param folder has the file {@code reprints}
     */
    ReprintLog(OrderedWorker disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        this.file = new DurableFile<>(folder.resolve("reprints"), Begun.class);
    }

    /** Blocks, so it is for the start only. */
    void restore() throws IOException {
        file.read().ifPresent(stored -> begun.addAll(stored.touches()));
    }

    boolean has(String touch) {
        return begun.contains(touch);
    }

    /** The touch is on disk when the future completes. */
    Future<Void> add(String touch) {
        begun.add(touch);
        if (begun.size() > KEPT) {
            begun.remove(begun.iterator().next());
        }
        Begun now = new Begun(List.copyOf(begun));
        return disk.run(
                () -> {
                    Files.createDirectories(folder);
                    file.write(now);
                    return null;
                });
    }
}
