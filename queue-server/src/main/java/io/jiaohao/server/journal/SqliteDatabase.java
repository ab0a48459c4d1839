package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file: WAL, {@code synchronous=FULL}, one writing connection under this object's
 * monitor, a reading connection per question.
 */
final class SqliteDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final int BUSY_MILLIS = 5_000;

    /**
     * Pages of 4 KB in the WAL before they go into the file. A hall's pages change with every row
     * and are copied once: four times SQLite's default costs 16 MB of disk and saves a third of the
     * writing.
     */
    private static final String CHECKPOINT_PAGES = "4000";

    /**
     * What lies below a snapshot may be archived: its place is taken all the same. A row follows
     * the one before it, or the snapshot: over a restored older file nobody writes past a gap.
     */
    private static final String APPEND =
            "INSERT INTO hall_journal (hall, revision, command, batch, day)"
                    + " SELECT ?1, ?2, ?3, ?4, ?5 FROM (SELECT coalesce((SELECT revision"
                    + " FROM hall_snapshot WHERE hall = ?1), 0) AS kept)"
                    + " WHERE ?2 = kept + 1 OR ?2 > kept AND EXISTS (SELECT 1 FROM hall_journal"
                    + " WHERE hall = ?1 AND revision = ?2 - 1)"
                    + " ON CONFLICT (hall, revision) DO NOTHING";

    private static final String REVISIONS =
            "SELECT value, (SELECT max(revision) FROM hall_journal WHERE hall = value)"
                    + " FROM json_each(?)";

    /** The one connection that writes, and its statement for a row. */
    private record Writer(Connection connection, PreparedStatement append) {
        static Writer of(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            return new Writer(connection, connection.prepareStatement(APPEND));
        }
    }

    private final SQLiteDataSource files;
    private @Nullable Writer writer; // null until needed, and after one that broke

    SqliteDatabase(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, CHECKPOINT_PAGES);
        files = new SQLiteDataSource(config);
        files.setUrl("jdbc:sqlite:" + file);
    }

    @Override
    public synchronized void open() throws SQLException {
        Schema.SQLITE.migrate(files);
        writer();
    }

    @Override
    public synchronized void close() throws SQLException {
        if (writer != null) {
            writer.connection().close();
            writer = null;
        }
    }

    private Writer writer() throws SQLException {
        if (writer == null) {
            writer = Writer.of(files.getConnection());
        }
        return writer;
    }

    @Override
    public synchronized List<Boolean> insert(List<Row> rows) throws SQLException {
        PreparedStatement append = writer().append();
        return change(
                connection -> {
                    List<Boolean> written = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        written.add(insert(append, row) > 0);
                    }
                    return written;
                });
    }

    private static int insert(PreparedStatement insert, Row row) throws SQLException {
        insert.setString(1, row.hall().value());
        insert.setLong(2, row.revision());
        insert.setString(3, row.command());
        insert.setString(4, row.json());
        insert.setString(5, row.day());
        return insert.executeUpdate();
    }

    @Override
    public synchronized <T> T change(Question<T> change) throws SQLException {
        Connection connection = writer().connection();
        try {
            T answer = change.ask(connection);
            connection.commit();
            return answer;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection);
            throw e;
        }
    }

    /** A connection that cannot even roll back is given up. */
    private void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("a new connection replaces one that cannot roll back", e);
            giveUp(connection);
        }
    }

    private void giveUp(Connection connection) {
        writer = null;
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("nor can it be closed", e);
        }
    }

    @Override
    public <T> T read(Question<T> question) throws SQLException {
        try (Connection connection = files.getConnection()) {
            connection.setAutoCommit(false); // the first question fixes the moment
            return question.ask(connection);
        }
    }

    @Override
    public Map<HallId, Long> revisions(Collection<HallId> halls) throws SQLException {
        return read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(REVISIONS)) {
                        select.setString(
                                1, new String(HallJson.write(halls), StandardCharsets.UTF_8));
                        return Database.pairs(select);
                    }
                });
    }
}
