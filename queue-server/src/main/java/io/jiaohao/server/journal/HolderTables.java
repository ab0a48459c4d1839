package io.jiaohao.server.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The file {@code holders.db}, opened, with tables of today's form. Two programs may have it open:
 * the server, and the one that edits the list of agents. What is deleted is overwritten.
 *
 * <pre>
 * holder        id | hall | hash | masked? | seen?   key (hall, hash); seen: day of the last take
 * agent         hall | hash | masked | added         key (hall, hash); added: day
 * holder_salt   salt                                 one row, made at the first start
 * </pre>
 *
 * All are texts; days are like {@code 2026-07-01}. A question mark is a column that files made
 * before it was thought of get when they are opened: empty there, until the person comes again.
 */
record HolderTables(Connection connection, PapersHash hash) implements AutoCloseable {
    private static final int SALT_BYTES = 32;

    static HolderTables open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=5000");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA secure_delete=ON");
            statement.execute("BEGIN IMMEDIATE");
            create(statement);
            byte[] salt = salt(connection);
            statement.execute("COMMIT");
            return new HolderTables(connection, new PapersHash(salt));
        } catch (SQLException e) {
            connection.close();
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

    private static byte[] salt(Connection connection) throws SQLException {
        byte[] fresh = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(fresh);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT OR IGNORE INTO holder_salt (one, salt) VALUES (1, ?)")) {
            insert.setString(1, HexFormat.of().formatHex(fresh));
            insert.executeUpdate();
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT salt FROM holder_salt")) {
            row.next();
            return HexFormat.of().parseHex(row.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
