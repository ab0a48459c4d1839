package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.sqlite.SQLiteConfig;

/**
 * A journal for reading alone, also while the server writes it: what is read is the journal of one
 * moment, and nothing in it is changed. Any thread.
 */
public final class JournalFile {
    private static final String HALLS = "SELECT DISTINCT hall FROM hall_journal ORDER BY hall";
    private static final String REPLAY =
            "SELECT revision, batch FROM hall_journal WHERE hall = ? ORDER BY revision";
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;

    public JournalFile(Path file) {
        this.file = file;
    }

    /** The halls that it knows. */
    public List<HallId> halls() {
        try (Connection connection = open();
                PreparedStatement select = connection.prepareStatement(HALLS);
                ResultSet rows = select.executeQuery()) {
            List<HallId> halls = new ArrayList<>();
            while (rows.next()) {
                halls.add(new HallId(rows.getString(1)));
            }
            return halls;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Gives every batch of a hall in order. */
    public void replay(HallId hall, BiConsumer<Long, Batch> reader) {
        try (Connection connection = open()) {
            replay(connection, hall, reader);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static void replay(Connection connection, HallId hall, BiConsumer<Long, Batch> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REPLAY)) {
            select.setString(1, hall.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] json = rows.getString(2).getBytes(StandardCharsets.UTF_8);
                    reader.accept(rows.getLong(1), HallJson.read(json, Batch.class));
                }
            }
        }
    }

    private Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private JournalException failure(SQLException cause) {
        return new JournalException(
                "Expected to read journal=%s, but %s".formatted(file, cause.getMessage()), cause);
    }
}
