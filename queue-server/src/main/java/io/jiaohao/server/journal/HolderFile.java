package io.jiaohao.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A holder book in a file of its own, whose deleted rows are overwritten. */
final class HolderFile implements HolderTables {
    private final Path file;
    private @Nullable Connection connection; // from open() on
    private @Nullable PapersHash hash; // from open() on

    HolderFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void open() throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = opened.createStatement()) {
            statement.execute("PRAGMA busy_timeout=5000");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA secure_delete=ON");
            statement.execute("BEGIN IMMEDIATE");
            create(statement);
            hash = HolderTables.hash(opened);
            statement.execute("COMMIT");
            connection = opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute(
                "CREATE TABLE IF NOT EXISTS holder (id TEXT NOT NULL, hall TEXT NOT NULL,"
                        + " hash TEXT NOT NULL, PRIMARY KEY (hall, hash))");
        addColumn(statement, "masked");
        addColumn(statement, "seen");
        statement.execute("CREATE INDEX IF NOT EXISTS holder_by_id ON holder (id)");
        statement.execute(
                "CREATE TABLE IF NOT EXISTS agent (hall TEXT NOT NULL, hash TEXT NOT NULL,"
                        + " masked TEXT NOT NULL, added TEXT NOT NULL, PRIMARY KEY (hall, hash))");
        statement.execute(
                "CREATE TABLE IF NOT EXISTS holder_salt (one INTEGER PRIMARY KEY CHECK (one = 1),"
                        + " salt TEXT NOT NULL)");
    }

    private static void addColumn(Statement statement, String column) throws SQLException {
        String known = "SELECT 1 FROM pragma_table_info('holder') WHERE name = '" + column + "'";
        boolean missing;
        try (ResultSet row = statement.executeQuery(known)) {
            missing = !row.next();
        }
        if (missing) {
            statement.execute("ALTER TABLE holder ADD COLUMN " + column + " TEXT");
        }
    }

    @Override
    public synchronized <T> T ask(Question<T> question) throws SQLException {
        if (connection == null) {
            throw new IllegalStateException("Expected the holder book to be started");
        }
        return question.ask(connection);
    }

    @Override
    public synchronized PapersHash hash() {
        if (hash == null) {
            throw new IllegalStateException("Expected the holder book to be started");
        }
        return hash;
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
