package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is in a journal, a piece at a time, so that a reader may be as slow as it likes: nothing is
 * held open between two pieces. Any thread; calls block and throw a {@link JournalException} when
 * the journal cannot be read.
 */
public final class JournalPast {
    private static final Logger LOG = LoggerFactory.getLogger(JournalPast.class);

    private final Database database;

    JournalPast(Database database) {
        this.database = database;
    }

    /**
     * A hall as it was.
     *
     * @param revision the batches that led to it
     */
    public record Kept(Hall hall, long revision) {}

    /**
     * The newest kept state that has not gone beyond a count and is of a day before another; where
     * there is none, the hall before its first batch.
     */
    public Kept kept(HallId hall, long seq, LocalDate before) {
        return read("find the newest state of hall=" + hall, reader -> reader.newest(hall))
                .flatMap(JournalPast::understood)
                .filter(kept -> isBefore(kept.hall(), seq, before))
                .or(() -> ofDay(hall, seq, before))
                .orElseGet(() -> new Kept(Hall.unborn(hall), 0));
    }

    private Optional<Kept> ofDay(HallId hall, long seq, LocalDate before) {
        return read(
                        "find an older state of hall=" + hall,
                        reader -> reader.ofDay(hall, seq, before))
                .flatMap(JournalPast::understood);
    }

    private static boolean isBefore(Hall hall, long seq, LocalDate before) {
        LocalDate day = hall.day().date();
        return hall.seq() <= seq && day != null && day.isBefore(before);
    }

    /** The batches say the same as a state that cannot be read. */
    private static Optional<Kept> understood(PastReader.State state) {
        try {
            HallSnapshot snapshot = SnapshotCodec.read(state.bytes());
            return Optional.of(new Kept(snapshot.toHall(), state.revision()));
        } catch (RuntimeException e) { // whatever is wrong with it
            LOG.warn("the state of revision={} is unreadable: {}", state.revision(), "" + e);
            return Optional.empty();
        }
    }

    /**
     * The batch of a revision and some of those after it, archived or not; empty after the last.
     *
     * @throws IllegalStateException when a batch is missing
     */
    public List<Batch> from(HallId hall, long revision) {
        PastReader.Stretch found =
                read("read hall=" + hall, reader -> reader.stretch(hall, revision));
        if (found.chunk().isPresent()) {
            return archived(found.chunk().get(), revision);
        }
        if (!found.rows().isEmpty()) {
            Recovered.requireNext(revision, found.rows().get(0).revision(), hall);
        }
        return found.rows().stream().map(Resting.Line::batch).toList();
    }

    private static List<Batch> archived(PastReader.Archived chunk, long revision) {
        List<Batch> batches = new ArrayList<>();
        Chunk.read(
                chunk.first(),
                chunk.bytes(),
                (each, batch) -> {
                    if (each >= revision) {
                        batches.add(batch);
                    }
                });
        return batches;
    }

    /** What is read from the tables. */
    private interface Reading<T> {
        T from(PastReader reader) throws SQLException;
    }

    private <T> T read(String goal, Reading<T> reading) {
        try {
            return database.read(connection -> reading.from(new PastReader(connection)));
        } catch (SQLException e) {
            throw JournalException.expected(goal, e);
        }
    }
}
