package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A hall's state as it is kept: the newest, where recovery begins, and of each day the first that
 * was kept, where whoever reads the past begins.
 */
record StateRow(HallId hall, long revision, HallSnapshot snapshot, byte[] state) {
    private static final String NEWEST =
            "INSERT INTO hall_snapshot (hall, revision, format, state) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (hall) DO UPDATE SET revision = excluded.revision,"
                    + " format = excluded.format, state = excluded.state"
                    + " WHERE excluded.revision > hall_snapshot.revision";
    private static final String OF_DAY =
            "INSERT INTO hall_day (hall, revision, format, state, seq, day)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hall, day) DO NOTHING";

    static StateRow of(HallId hall, long revision, HallSnapshot snapshot) {
        return new StateRow(hall, revision, snapshot, SnapshotCodec.write(snapshot));
    }

    /** Writes it, in the transaction of the connection. */
    int keep(Connection connection) throws SQLException {
        LocalDate day = snapshot.day().date();
        if (day != null) {
            try (PreparedStatement insert = connection.prepareStatement(OF_DAY)) {
                fill(insert);
                insert.setLong(5, snapshot.seq());
                insert.setString(6, day.toString());
                insert.executeUpdate();
            }
        }
        try (PreparedStatement upsert = connection.prepareStatement(NEWEST)) {
            fill(upsert);
            return upsert.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement) throws SQLException {
        statement.setString(1, hall.value());
        statement.setLong(2, revision);
        statement.setInt(3, SnapshotCodec.FORMAT);
        statement.setBytes(4, state);
    }
}
