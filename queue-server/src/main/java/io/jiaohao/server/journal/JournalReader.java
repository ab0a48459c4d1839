package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the tables of a journal, those of every database alike. The connection is in a transaction
 * that sees one moment: rows may be on their way to the archive.
 */
record JournalReader(Connection connection) {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

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
                    + " ORDER BY revision";
    private static final String CHUNKS =
            "SELECT first_revision, batches FROM hall_archive WHERE hall = ?"
                    + " ORDER BY first_revision";
    private static final int FETCH_ROWS = 500;
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

    Recovered recover(HallId hall) throws SQLException {
        Optional<Recovered> snapshot = snapshot(hall);
        Recovered[] state = {snapshot.orElseGet(() -> Recovered.unborn(hall))};
        BiConsumer<Long, Batch> fold =
                (revision, batch) -> state[0] = state[0].after(revision, batch);
        if (snapshot.isEmpty()) {
            replay(hall, fold);
            return state[0];
        }
        rows(hall, snapshot.get().revision(), fold);
        if (state[0].last() == null) {
            throw new IllegalStateException(
                    "Expected hall=%s revision=%d, but only its snapshot is there"
                            .formatted(hall, state[0].revision()));
        }
        return state[0];
    }

    private Optional<Recovered> snapshot(HallId hall) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SNAPSHOT)) {
            select.setString(1, hall.value());
            select.setInt(2, SnapshotCodec.FORMAT);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? read(hall, row.getLong(1), row.getBytes(2)) : Optional.empty();
            }
        }
    }

    private static Optional<Recovered> read(HallId hall, long revision, byte[] state) {
        try {
            HallSnapshot snapshot = SnapshotCodec.read(state);
            return Optional.of(Recovered.from(snapshot, revision));
        } catch (RuntimeException e) { // whatever is wrong with it, the batches say the same
            LOG.warn("snapshot of hall={} revision={} is unreadable: {}", hall, revision, "" + e);
            return Optional.empty();
        }
    }

    /** Every batch, the archived first. */
    void replay(HallId hall, BiConsumer<Long, Batch> reader) throws SQLException {
        long[] next = {1};
        BiConsumer<Long, Batch> checked =
                (revision, batch) -> {
                    Recovered.requireNext(next[0]++, revision, hall);
                    reader.accept(revision, batch);
                };
        chunks(hall, checked);
        rows(hall, 1, checked);
    }

    private void chunks(HallId hall, BiConsumer<Long, Batch> reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHUNKS)) {
            select.setFetchSize(FETCH_CHUNKS);
            select.setString(1, hall.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Chunk.read(rows.getLong(1), rows.getBytes(2), reader);
                }
            }
        }
    }

    private void rows(HallId hall, long from, BiConsumer<Long, Batch> reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setFetchSize(FETCH_ROWS);
            select.setString(1, hall.value());
            select.setLong(2, from);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] json = rows.getString(2).getBytes(StandardCharsets.UTF_8);
                    reader.accept(rows.getLong(1), HallJson.read(json, Batch.class));
                }
            }
        }
    }
}
