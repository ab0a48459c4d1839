package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.JournalHistory.BegunDay;
import io.jiaohao.server.journal.JournalHistory.Range;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads the tables of a journal, those of every database alike. The connection is in a transaction
 * that sees one moment: rows may be on their way to the archive.
 */
record JournalReader(Connection connection) {
    /** Goes from one hall to the next by the key, without a look at their rows. */
    private static final String HALLS =
            "WITH RECURSIVE known(hall) AS (SELECT min(hall) FROM hall_journal UNION ALL SELECT"
                    + " (SELECT min(hall) FROM hall_journal WHERE hall > known.hall) FROM known"
                    + " WHERE known.hall IS NOT NULL)"
                    + " SELECT hall FROM known WHERE hall IS NOT NULL ORDER BY hall";

    private static final String SNAPSHOT =
            "SELECT revision, state FROM hall_snapshot WHERE hall = ? AND format = ?";
    private static final String ROWS =
            "SELECT revision, batch FROM hall_journal WHERE hall = ? AND revision >= ?"
                    + " AND revision <= ? ORDER BY revision";

    /** Begins with the chunk in which the first revision lies. */
    private static final String CHUNKS =
            "SELECT first_revision, batches FROM hall_archive WHERE hall = ?"
                    + " AND first_revision >= COALESCE((SELECT max(first_revision)"
                    + " FROM hall_archive WHERE hall = ? AND first_revision <= ?), 1)"
                    + " AND first_revision <= ? ORDER BY first_revision";

    private static final String DAYS =
            "SELECT day, min(revision) FROM (SELECT day, first_revision AS revision"
                    + " FROM hall_archive WHERE hall = ? AND day IS NOT NULL UNION ALL"
                    + " SELECT day, revision FROM hall_journal"
                    + " WHERE hall = ? AND day IS NOT NULL) AS begun GROUP BY day ORDER BY 2";
    private static final int FETCH_ROWS = 100; // made sense of between two fetches
    private static final int FETCH_CHUNKS = 8;

    List<HallId> halls() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HALLS);
                ResultSet rows = select.executeQuery()) {
            List<HallId> halls = new ArrayList<>();
            while (rows.next()) {
                halls.add(new HallId(rows.getString(1)));
            }
            return halls;
        }
    }

    /** The newest snapshot and what follows it; empty where there is none. */
    Optional<Resting> resting(HallId hall) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SNAPSHOT)) {
            select.setString(1, hall.value());
            select.setInt(2, SnapshotCodec.FORMAT);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(resting(hall, row.getLong(1), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    private Resting resting(HallId hall, long revision, byte[] snapshot) throws SQLException {
        return new Resting(hall, revision, snapshot, from(hall, revision));
    }

    /** The rows of the hot table from a revision on. */
    List<Resting.Line> from(HallId hall, long revision) throws SQLException {
        List<Resting.Line> lines = new ArrayList<>();
        rows(hall, Range.from(revision), lines::add);
        return lines;
    }

    List<BegunDay> days(HallId hall) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DAYS)) {
            select.setString(1, hall.value());
            select.setString(2, hall.value());
            try (ResultSet rows = select.executeQuery()) {
                List<BegunDay> days = new ArrayList<>();
                while (rows.next()) {
                    days.add(new BegunDay(LocalDate.parse(rows.getString(1)), rows.getLong(2)));
                }
                return days;
            }
        }
    }

    /** Every batch, the archived first. */
    void replay(HallId hall, BiConsumer<Long, Batch> reader) throws SQLException {
        replay(hall, Range.ALL, reader);
    }

    /** Those of a range; the archived first. */
    void replay(HallId hall, Range range, BiConsumer<Long, Batch> reader) throws SQLException {
        long[] next = {range.first()};
        BiConsumer<Long, Batch> checked =
                (revision, batch) -> {
                    if (revision >= range.first() && revision <= range.last()) {
                        Recovered.requireNext(next[0]++, revision, hall);
                        reader.accept(revision, batch);
                    }
                };
        chunks(hall, range, checked);
        rows(hall, range, line -> checked.accept(line.revision(), line.batch()));
    }

    private void chunks(HallId hall, Range range, BiConsumer<Long, Batch> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHUNKS)) {
            select.setFetchSize(FETCH_CHUNKS);
            select.setString(1, hall.value());
            select.setString(2, hall.value());
            select.setLong(3, range.first());
            select.setLong(4, range.last());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Chunk.read(rows.getLong(1), rows.getBytes(2), reader);
                }
            }
        }
    }

    private void rows(HallId hall, Range range, Consumer<Resting.Line> reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setFetchSize(FETCH_ROWS);
            select.setString(1, hall.value());
            select.setLong(2, range.first());
            select.setLong(3, range.last());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] json = rows.getString(2).getBytes(StandardCharsets.UTF_8);
                    reader.accept(new Resting.Line(rows.getLong(1), json));
                }
            }
        }
    }
}
