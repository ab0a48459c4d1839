package io.jiaohao.server.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A SQLite file, copied as it is at one moment while others write it. Any thread. */
public record TableFile(Path path) {
    private static final String HEALTHY = "ok";

    /**
     * Writes a copy that is whole and on the disk when this returns.
     *
     * @param target a file that is not there yet; nothing is left of it when the copy fails
     * @throws JournalException when the file cannot be read, or the copy cannot be written
     */
    public void copyTo(Path target) {
        try {
            try (Connection connection = open(path);
                    PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, target.toString());
                copy.execute();
            }
            check(target);
            try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
                written.force(true);
            }
        } catch (SQLException | IOException e) {
            discard(target, e);
            throw new JournalException(
                    "Expected to copy %s to %s, but %s".formatted(path, target, e.getMessage()), e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=5000");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void check(Path file) throws SQLException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            if (!row.next() || !row.getString(1).equals(HEALTHY)) {
                throw new SQLException("the copy is damaged: " + row.getString(1));
            }
        }
    }

    private static void discard(Path target, Exception cause) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
