package io.jiaohao.server.report;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.statistics.DayStatistics;
import io.jiaohao.server.journal.HallJson;
import io.jiaohao.server.journal.SnapshotCodec;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the finished days of a hall came to, so that they need not be computed again. It is
 * never the truth: what is not there, or cannot be read, is computed from the journal. Nobody else
 * writes the folder at the same time.
 *
 * <pre>
 * FOLDER/1.2/HALL/2026-11-23-18-41077.gz   a day that began in revision 18 and ended in 41077
 * FOLDER/1.2/HALL/hall-41077.gz            the hall just before revision 41077
 * </pre>
 *
 * @param folder of one hall
 */
record DayCache(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(DayCache.class);

    /** Rises with every change of what is kept of a day. */
    private static final int FORMAT = 1;

    private static final String HALL = "hall-";
    private static final String END = ".gz";

    static DayCache of(Path root, HallId hall) {
        String formats = FORMAT + "." + SnapshotCodec.FORMAT;
        String name = URLEncoder.encode(hall.value(), StandardCharsets.UTF_8);
        return new DayCache(root.resolve(formats).resolve(name));
    }

    /**
     * A finished day in the journal. One that another journal had, e.g. before a restore, is
     * another day.
     *
     * @param first the revision in which it began
     * @param end the revision in which the next one began
     */
    record Key(LocalDate date, long first, long end) {
        private String file() {
            return date + "-" + first + "-" + end + END;
        }
    }

    /**
     * A hall between two days.
     *
     * @param next the revision that comes next
     */
    record Resting(Hall hall, long next) {}

    boolean has(Key day) {
        return Files.exists(folder.resolve(day.file()));
    }

    Optional<DayStatistics> day(Key day) {
        return read(
                folder.resolve(day.file()),
                bytes -> HallJson.readCompressed(bytes, DayStatistics.class));
    }

    void keep(Key day, DayStatistics statistics) {
        write(folder.resolve(day.file()), HallJson.writeCompressed(statistics));
    }

    /** The latest one whose next revision is one of those. */
    Optional<Resting> resting(List<Long> next) {
        return next.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(each -> resting(each).stream())
                .findFirst();
    }

    /** Whether it keeps the hall just before that revision. */
    boolean rests(long next) {
        return Files.exists(folder.resolve(HALL + next + END));
    }

    private Optional<Resting> resting(long next) {
        return read(
                folder.resolve(HALL + next + END),
                bytes -> new Resting(SnapshotCodec.read(bytes).toHall(), next));
    }

    /** In the place of those of before. */
    void keep(Resting resting) {
        Path file = folder.resolve(HALL + resting.next() + END);
        write(file, SnapshotCodec.write(HallSnapshot.withoutRequests(resting.hall())));
        others(file).forEach(DayCache::delete);
    }

    private List<Path> others(Path file) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().startsWith(HALL))
                    .filter(each -> !each.equals(file))
                    .toList();
        } catch (IOException e) {
            LOG.warn("Expected to tidy up folder={}, but it failed", folder, e);
            return List.of();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Expected to delete file={}, but it failed", file, e);
        }
    }

    private static <T> Optional<T> read(Path file, Function<byte[], T> reader) {
        try {
            return Files.exists(file)
                    ? Optional.of(reader.apply(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) { // whatever damaged bytes lead to
            LOG.warn("Expected to read file={}, but it failed; computing it again", file, e);
            delete(file);
            return Optional.empty();
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.write(file.resolveSibling(file.getFileName() + ".new"), bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("Expected to keep file={}, but it failed; computing it again", file, e);
        }
    }
}
