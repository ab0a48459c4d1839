package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of past days and moves them, a chunk at a time. Who moves a chunk writes it under its
 * first revision: of two that found the same rows, one does nothing.
 */
final class Archive {
    /** A hall's newest business days, whose rows stay where they are. */
    static final int DAYS_HOT = 2;

    /** Small enough that nobody waits for the move. */
    static final int CHUNK_ROWS = 256;

    private static final String DAYS =
            "SELECT days.hall, days.revision, hall_snapshot.revision FROM hall_journal AS days"
                    + " JOIN hall_snapshot ON hall_snapshot.hall = days.hall"
                    + " WHERE days.day IS NOT NULL ORDER BY days.hall, days.revision";
    private static final String ROWS =
            "SELECT revision, batch, day FROM hall_journal WHERE hall = ? AND revision < ?"
                    + " ORDER BY revision LIMIT "
                    + CHUNK_ROWS;
    private static final String LAST_DAY =
            "SELECT day FROM hall_archive WHERE hall = ? ORDER BY first_revision DESC LIMIT 1";
    private static final String INSERT =
            "INSERT INTO hall_archive (hall, first_revision, last_revision, day, batches)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (hall, first_revision) DO NOTHING";
    private static final String DELETE =
            "DELETE FROM hall_journal WHERE hall = ? AND revision >= ? AND revision <= ?";

    private Archive() {}

    /**
     * Rows that may move.
     *
     * @param below the first revision that stays
     */
    record Due(HallId hall, long below) {}

    /** Of each hall: what lies before its newest days and below its snapshot. */
    static List<Due> due(Connection connection) throws SQLException {
        Map<HallId, List<Long>> days = new LinkedHashMap<>();
        Map<HallId, Long> snapshots = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(DAYS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                HallId hall = new HallId(rows.getString(1));
                days.computeIfAbsent(hall, any -> new ArrayList<>()).add(rows.getLong(2));
                snapshots.put(hall, rows.getLong(3));
            }
        }
        List<Due> due = new ArrayList<>();
        days.forEach(
                (hall, begun) -> {
                    if (begun.size() >= DAYS_HOT) {
                        long hot = begun.get(begun.size() - DAYS_HOT);
                        due.add(new Due(hall, Math.min(hot, snapshots.get(hall))));
                    }
                });
        return due;
    }

    /** A hall's next chunk; empty when nothing is left to move. */
    static Optional<Chunk> next(Connection connection, Due due) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setString(1, due.hall().value());
            select.setLong(2, due.below());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(chunk(connection, due.hall(), rows))
                        : Optional.empty();
            }
        }
    }

    private static Chunk chunk(Connection connection, HallId hall, ResultSet rows)
            throws SQLException {
        long first = rows.getLong(1);
        String day = rows.getString(3);
        List<String> batches = new ArrayList<>();
        do {
            Recovered.requireNext(first + batches.size(), rows.getLong(1), hall);
            batches.add(rows.getString(2));
        } while (rows.next() && rows.getString(3) == null);
        return new Chunk(hall, first, day == null ? lastDay(connection, hall) : day, batches);
    }

    private static @Nullable String lastDay(Connection connection, HallId hall)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_DAY)) {
            select.setString(1, hall.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Moves a chunk, in the transaction of the connection; false when somebody else has. */
    static boolean move(Connection connection, Chunk chunk, byte[] bytes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, chunk.hall().value());
            insert.setLong(2, chunk.first());
            insert.setLong(3, chunk.last());
            insert.setString(4, chunk.day());
            insert.setBytes(5, bytes);
            if (insert.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, chunk.hall().value());
            delete.setLong(2, chunk.first());
            delete.setLong(3, chunk.last());
            int deleted = delete.executeUpdate();
            if (deleted != chunk.batches().size()) {
                throw new SQLException(
                        "hall=%s has %d rows from revision=%d to revision=%d"
                                .formatted(chunk.hall(), deleted, chunk.first(), chunk.last()));
            }
            return true;
        }
    }
}
