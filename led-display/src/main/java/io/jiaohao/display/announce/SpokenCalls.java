package io.jiaohao.display.announce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ids of the calls and notices that were spoken, one a line in a file, so that a restarted
 * display speaks nothing twice. An id is stored before it is spoken. The file is bounded. Shared by
 * the loudspeakers of a display; guarded by {@code this}.
 */
public final class SpokenCalls {
    private static final Logger LOG = LoggerFactory.getLogger(SpokenCalls.class);
    private static final int KEPT = 1_000;
    private static final int REWRITE_AT = 2_000;

    private final Path file;
    private final Deque<String> ids = new ArrayDeque<>(); // the latest, oldest first
    private int lines; // in the file

    private SpokenCalls(Path file) {
        this.file = file;
    }

    /** Reads what an earlier run remembered. */
    public static SpokenCalls open(Path file) throws IOException {
        SpokenCalls spoken = new SpokenCalls(file);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().filter(id -> !id.isBlank()).forEach(spoken::keep);
        }
        spoken.rewrite(); // a line that a crash cut short must not join the next
        return spoken;
    }

    /** The latest that were spoken, oldest first. */
    public synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    /** Stores them; a disk that fails is told of, and does not keep a call from being spoken. */
    void remember(List<String> spoken) {
        try {
            add(spoken);
        } catch (IOException e) {
            LOG.warn("Expected to remember calls={} as spoken, but {}", spoken, e.toString());
        }
    }

    synchronized void add(List<String> spoken) throws IOException {
        spoken.forEach(this::keep);
        if (lines >= REWRITE_AT) {
            rewrite();
            return;
        }
        Files.write(file, spoken, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines += spoken.size();
    }

    private void keep(String id) {
        ids.add(id);
        while (ids.size() > KEPT) {
            ids.remove();
        }
    }

    private void rewrite() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        Files.write(fresh, ids);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = ids.size();
    }
}
