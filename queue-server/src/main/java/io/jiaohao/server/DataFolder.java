package io.jiaohao.server;

import io.jiaohao.kit.life.Step;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of everything a server keeps, guarded by a lock file: two servers never share one. */
final class DataFolder implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path folder;
    private @Nullable FileChannel channel; // holds the lock while open

    DataFolder(Path folder) {
        this.folder = folder;
    }

    Path journal() {
        return folder.resolve("journal.db");
    }

    Path holders() {
        return folder.resolve("holders.db");
    }

    Path people() {
        return folder.resolve("people.db");
    }

    /** What reports keep of past days; may be deleted. */
    Path reports() {
        return folder.resolve("reports");
    }

    @Override
    public String name() {
        return "data folder";
    }

    @Override
    public void start() throws IOException {
        PrivateFolder.create(folder);
        if (PrivateFolder.isOpenToOthers(folder)) {
            LOG.warn("others may look into the data folder={}: chmod 700 keeps them out", folder);
        }
        channel =
                FileChannel.open(
                        folder.resolve("server.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("another server uses the data folder " + folder);
        }
    }

    @Override
    public void stop() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
