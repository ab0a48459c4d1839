package io.jiaohao.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * The demo hall with a business day that begins half a day from now: no test that starts it meets
 * the end of a day, at which every window closes and every number expires. A copy for each JVM,
 * made at its first use. Any thread.
 */
final class DemoFiles {
    private static final String SAMPLE = "# day-starts: \"04:00\"";

    /** When its business day begins next, in its own time zone. */
    static final ZonedDateTime NEXT_DAY =
            ZonedDateTime.now(ZoneId.of("Asia/Shanghai"))
                    .truncatedTo(ChronoUnit.HOURS)
                    .plusHours(12);

    private static final Path FOLDER = copied();

    private DemoFiles() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    private static Path copied() {
        Path target = Programs.ROOT.resolve("system-tests/target");
        try (Stream<Path> files = Files.list(Programs.ROOT.resolve("config/demo"))) {
            Path folder = Files.createTempDirectory(Files.createDirectories(target), "demo-");
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            beginTheDayLater(folder.resolve("hall.yaml"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void beginTheDayLater(Path hall) throws IOException {
        String text = Files.readString(hall);
        if (!text.contains(SAMPLE)) {
            throw new IllegalArgumentException("Expected %s in %s".formatted(SAMPLE, hall));
        }
        String starts = "day-starts: \"%02d:00\"".formatted(NEXT_DAY.getHour());
        Files.writeString(hall, text.replace(SAMPLE, starts));
    }
}
