package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads pieces of a journal's tables. What is found is made sense of when the transaction is over:
 * one that stands still is broken off by the database.
 */
record PastReader(Connection connection) {
    private static final int STRETCH_ROWS = 256;
    private static final String NEWEST =
            "SELECT revision, state FROM hall_snapshot WHERE hall = ? AND format = ?";
    private static final String OF_DAY =
            "SELECT revision, state FROM hall_day WHERE hall = ? AND format = ? AND seq <= ?"
                    + " AND day < ? ORDER BY revision DESC LIMIT 1";
    private static final String ROWS =
            "SELECT revision, batch FROM hall_journal WHERE hall = ? AND revision >= ?"
                    + " ORDER BY revision LIMIT "
                    + STRETCH_ROWS;
    private static final String CHUNK =
            "SELECT first_revision, batches FROM hall_archive WHERE hall = ?"
                    + " AND first_revision <= ? AND last_revision >= ?";

    /** A kept state, as it rests. */
    record State(long revision, byte[] bytes) {}

    /** Archived batches, as they rest. */
    record Archived(long first, byte[] bytes) {}

    /** Either kind, or nothing after the last batch. */
    record Stretch(List<Resting.Line> rows, Optional<Archived> chunk) {}

    Optional<State> newest(HallId hall) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setString(1, hall.value());
            select.setInt(2, SnapshotCodec.FORMAT);
            return state(select);
        }
    }

    Optional<State> ofDay(HallId hall, long seq, LocalDate before) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_DAY)) {
            select.setString(1, hall.value());
            select.setInt(2, SnapshotCodec.FORMAT);
            select.setLong(3, seq);
            select.setString(4, before.toString());
            return state(select);
        }
    }

    private static Optional<State> state(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new State(row.getLong(1), row.getBytes(2)))
                    : Optional.empty();
        }
    }

    Stretch stretch(HallId hall, long revision) throws SQLException {
        List<Resting.Line> rows = rows(hall, revision);
        boolean hot = !rows.isEmpty() && rows.get(0).revision() == revision;
        return hot
                ? new Stretch(rows, Optional.empty())
                : new Stretch(rows, archived(hall, revision));
    }

    private List<Resting.Line> rows(HallId hall, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setString(1, hall.value());
            select.setLong(2, revision);
            try (ResultSet row = select.executeQuery()) {
                List<Resting.Line> rows = new ArrayList<>();
                while (row.next()) {
                    byte[] json = row.getString(2).getBytes(StandardCharsets.UTF_8);
                    rows.add(new Resting.Line(row.getLong(1), json));
                }
                return rows;
            }
        }
    }

    private Optional<Archived> archived(HallId hall, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHUNK)) {
            select.setString(1, hall.value());
            select.setLong(2, revision);
            select.setLong(3, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Archived(row.getLong(1), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }
}
