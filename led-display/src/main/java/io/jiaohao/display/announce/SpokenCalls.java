package io.jiaohao.display.announce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The ids of the calls that were spoken, one a line in a file, so that a restarted display speaks
 * nothing twice. An id is stored before it is spoken. The file is bounded. Used by one thread.
 */
final class SpokenCalls {
    private static final int KEPT = 1_000;
    private static final int REWRITE_AT = 2_000;

    private final Path file;
    private final Deque<String> ids = new ArrayDeque<>(); // the latest, oldest first
    private int lines; // in the file

    private SpokenCalls(Path file) {
        this.file = file;
    }

    static SpokenCalls open(Path file) throws IOException {
        SpokenCalls spoken = new SpokenCalls(file);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().filter(id -> !id.isBlank()).forEach(spoken::keep);
        }
        spoken.rewrite(); // a line that a crash cut short must not join the next
        return spoken;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    void add(String id) throws IOException {
        keep(id);
        if (lines >= REWRITE_AT) {
            rewrite();
            return;
        }
        Files.write(file, List.of(id), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines++;
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
