package io.jiaohao.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The people in a file of their own, whose deleted rows are overwritten. */
final class PeopleFile implements PeopleTables {
    private final Path file;
    private @Nullable Connection connection; // from open() on

    PeopleFile(Path file) {
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
            statement.execute("COMMIT");
            connection = opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute(
                "CREATE TABLE IF NOT EXISTS person (id TEXT PRIMARY KEY, name TEXT NOT NULL,"
                        + " role TEXT NOT NULL, halls TEXT NOT NULL, password TEXT NOT NULL,"
                        + " one_time INTEGER NOT NULL, locked INTEGER NOT NULL,"
                        + " version INTEGER NOT NULL)");
        statement.execute(
                "CREATE TABLE IF NOT EXISTS api_key (id TEXT PRIMARY KEY, name TEXT NOT NULL,"
                        + " hash TEXT NOT NULL, scopes TEXT NOT NULL, halls TEXT NOT NULL,"
                        + " made TEXT NOT NULL, used TEXT, revoked INTEGER NOT NULL)");
        statement.execute(
                "CREATE TABLE IF NOT EXISTS audit (no INTEGER PRIMARY KEY, at INTEGER NOT NULL,"
                        + " actor TEXT NOT NULL, origin TEXT NOT NULL, action TEXT NOT NULL,"
                        + " subject TEXT NOT NULL, detail TEXT NOT NULL)");
        statement.execute("CREATE INDEX IF NOT EXISTS audit_by_time ON audit (at)");
    }

    private Connection connection() {
        if (connection == null) {
            throw new IllegalStateException("Expected the people to be started");
        }
        return connection;
    }

    @Override
    public synchronized <T> T ask(Question<T> question) throws SQLException {
        return question.ask(connection());
    }

    @Override
    public synchronized <T> T change(Question<T> change) throws SQLException {
        Connection open = connection();
        try (Statement statement = open.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                T answer = change.ask(open);
                statement.execute("COMMIT");
                return answer;
            } catch (SQLException | RuntimeException e) {
                rollBack(statement, e);
                throw e;
            }
        }
    }

    /** A file has one writer at a time. */
    @Override
    public <T> T changeAlone(Question<T> change) throws SQLException {
        return change(change);
    }

    private static void rollBack(Statement statement, Exception cause) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e); // a full disk has rolled back by itself
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
