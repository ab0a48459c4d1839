package io.jiaohao.server.journal;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The journal in one SQLite file: WAL, {@code synchronous=FULL}, one writing connection that the
 * group-commit thread owns, a reading connection per replay.
 *
 * <pre>
 * hall_journal   hall TEXT | revision INTEGER | command TEXT | batch TEXT (JSON)   key (hall, revision)
 * </pre>
 */
public final class SqliteJournal implements Journal, Step {
    private static final String SCHEMA =
            """
            CREATE TABLE IF NOT EXISTS hall_journal (
                hall TEXT NOT NULL,
                revision INTEGER NOT NULL,
                command TEXT NOT NULL,
                batch TEXT NOT NULL,
                PRIMARY KEY (hall, revision))
            """;
    private static final String APPEND =
            "INSERT OR IGNORE INTO hall_journal (hall, revision, command, batch) VALUES (?, ?, ?, ?)";

    private static final long ANSWER_SECONDS = 30;

    private record Row(HallId hall, long revision, String command, String json) {}

    private final String url;
    private final GroupCommit<Row> commits = new GroupCommit<>("journal-writer", this::commit);
    private @Nullable Connection writer; // opened by start(), then the group-commit thread's

    public SqliteJournal(Path file) {
        this.url = "jdbc:sqlite:" + file;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public void start() throws SQLException {
        writer = open();
        try (Statement statement = writer.createStatement()) {
            statement.execute(SCHEMA);
        }
        writer.setAutoCommit(false);
        commits.start();
    }

    @Override
    public void stop() throws SQLException, InterruptedException {
        commits.stop();
        if (writer != null) {
            writer.close();
        }
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA busy_timeout=5000");
        }
        return connection;
    }

    @Override
    public void append(HallId hall, long revision, Batch batch) {
        try {
            String json = new String(HallJson.write(batch), StandardCharsets.UTF_8);
            commits.submit(new Row(hall, revision, batch.command(), json))
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new JournalException("Expected the disk to answer for hall=" + hall, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof JournalException known
                    ? known
                    : new JournalException("Expected to append hall=" + hall, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalException("Expected to append hall=" + hall, e);
        }
    }

    private void commit(List<GroupCommit.Pending<Row>> together) {
        List<GroupCommit.Pending<Row>> conflicts = new ArrayList<>();
        Connection connection = writer();
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            for (GroupCommit.Pending<Row> pending : together) {
                if (insert(insert, pending.item()) == 0) {
                    conflicts.add(pending);
                }
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollBack(connection);
            throw new JournalException("Expected to write the journal, but " + e.getMessage(), e);
        }
        for (GroupCommit.Pending<Row> pending : conflicts) {
            Row row = pending.item();
            pending.done()
                    .completeExceptionally(
                            new JournalConflictException(row.hall(), row.revision()));
        }
        together.forEach(pending -> pending.done().complete(null));
    }

    private static int insert(PreparedStatement insert, Row row) throws SQLException {
        insert.setString(1, row.hall().value());
        insert.setLong(2, row.revision());
        insert.setString(3, row.command());
        insert.setString(4, row.json());
        return insert.executeUpdate();
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new JournalException("Expected to roll back, but " + e.getMessage(), e);
        }
    }

    private Connection writer() {
        if (writer == null) {
            throw new IllegalStateException("Expected the journal to be started");
        }
        return writer;
    }

    @Override
    public Map<HallId, Long> revisions(Collection<HallId> halls) {
        Map<HallId, Long> revisions = new HashMap<>();
        try (Connection connection = open();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT max(revision) FROM hall_journal WHERE hall = ?")) {
            for (HallId hall : halls) {
                select.setString(1, hall.value());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() && row.getLong(1) > 0) {
                        revisions.put(hall, row.getLong(1));
                    }
                }
            }
            return revisions;
        } catch (SQLException e) {
            throw new JournalException("Expected to read revisions", e);
        }
    }

    @Override
    public void replay(HallId hall, BiConsumer<Long, Batch> reader) {
        try (Connection connection = open()) {
            JournalFile.replay(connection, hall, reader);
        } catch (SQLException e) {
            throw new JournalException("Expected to read hall=%s".formatted(hall), e);
        }
    }
}
