package io.jiaohao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the parts are to measure, and where they tell what they found.
 *
 * @param root where bin and config are
 * @param work a folder that is deleted in the end
 * @param seconds how long each run measures
 * @param runs how often each thing is measured
 * @param clients how many at once, one after the other
 * @param halls how many, one after the other
 * @param manyHalls how many to try where it is about many
 * @param workSeconds how long these work
 */
record Bench(
        Path root,
        Path work,
        double seconds,
        int runs,
        List<Integer> clients,
        List<Integer> halls,
        int manyHalls,
        double workSeconds,
        Figures figures) {
    /** A new folder in the work folder. */
    Path folder(String name) {
        try {
            return Files.createTempDirectory(work, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
