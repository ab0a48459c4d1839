package io.jiaohao.systemtests.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes in memory, which can be filled up; gone when the test ends. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4_096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where one may not mount. */
    static SmallDisk mount(Path folder, String size) {
        Optional<String> refusal =
                Commands.refusal(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + size,
                        "jiaohao-faults",
                        folder.toString());
        Assumptions.assumeTrue(
                refusal.isEmpty(), () -> "no small disk without mounting: " + refusal.get());
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Takes all the room that is left. */
    void fill() {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            for (; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    void makeRoom() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        Commands.run("umount", "--lazy", folder.toString());
    }
}
