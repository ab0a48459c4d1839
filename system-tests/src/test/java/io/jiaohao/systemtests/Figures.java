package io.jiaohao.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** What the tests measured: printed, and kept in target/figures.txt. Asserts nothing. */
public final class Figures {
    private static final Path FILE =
            Programs.ROOT.resolve("system-tests/target").resolve("figures.txt");

    private Figures() {}

    public static synchronized void report(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println("figure: " + line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The middle one and the greatest of some durations in nanoseconds. */
    public static String millis(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : "median %d ms, most %d ms, n=%d"
                        .formatted(
                                sorted.get(sorted.size() / 2) / 1_000_000,
                                sorted.get(sorted.size() - 1) / 1_000_000,
                                sorted.size());
    }
}
