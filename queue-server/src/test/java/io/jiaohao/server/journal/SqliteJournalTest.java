package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded journal. */
class SqliteJournalTest extends JournalContract<SqliteJournal> {
    @TempDir private Path folder;

    @Override
    SqliteJournal create() {
        return new SqliteJournal(folder.resolve("journal.db"));
    }

    @Override
    Connection tables() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
    }

    @Test
    void shouldKeepARowThatATwoFingerTypistCanRead() throws Exception {
        SqliteJournal journal = new SqliteJournal(folder.resolve("plain.db"));
        journal.start();
        journal.append(new HallId("here"), 1, new Batch("c1", null, List.of(), null));
        journal.stop();
        try (Connection file =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"));
                Statement select = file.createStatement();
                ResultSet row = select.executeQuery("SELECT * FROM hall_journal")) {
            assertEquals("here", row.getString("hall"));
            assertEquals(1, row.getLong("revision"));
            assertEquals("c1", row.getString("command"));
            assertEquals("{\"command\":\"c1\",\"events\":[]}", row.getString("batch"));
        }
    }

    @Test
    void shouldSayThatItCannotWrite() throws Exception {
        SqliteJournal journal = new SqliteJournal(folder.resolve("broken.db"));
        journal.start();
        try (Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("broken.db"));
                Statement statement = other.createStatement()) {
            statement.execute("DROP TABLE hall_journal");
        }
        Batch batch = new Batch("c1", null, List.of(), null);
        JournalException failure =
                assertThrows(
                        JournalException.class, () -> journal.append(new HallId("here"), 1, batch));
        assertEquals(JournalException.class, failure.getClass(), "no conflict: nobody was first");
        journal.stop();
    }

    /** As the first version made it: one table, no history. */
    @Test
    void shouldTakeOverAFileOfTheFirstForm() throws Exception {
        Path old = folder.resolve("old.db");
        String day =
                "{\"command\":\"c1\",\"events\":[{\"type\":\"DayStarted\","
                        + "\"day\":\"2026-11-23\",\"at\":\"2026-11-23T01:00:00Z\"}]}";
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = file.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS hall_journal (hall TEXT NOT NULL,"
                            + " revision INTEGER NOT NULL, command TEXT NOT NULL,"
                            + " batch TEXT NOT NULL, PRIMARY KEY (hall, revision))");
            statement.execute("INSERT INTO hall_journal VALUES ('here', 1, 'c1', '" + day + "')");
            statement.execute(
                    "INSERT INTO hall_journal VALUES ('here', 2, 'c2',"
                            + " '{\"command\":\"c2\",\"events\":[]}')");
        }
        for (int start = 1; start <= 2; start++) {
            SqliteJournal journal = new SqliteJournal(old);
            journal.start();
            journal.append(new HallId("here"), start + 2, new Batch("new", null, List.of(), null));
            journal.stop();
        }
        List<Batch> batches = new ArrayList<>();
        JournalHistory history = JournalHistory.ofFile(old);
        history.replay(new HallId("here"), (revision, batch) -> batches.add(batch));
        assertEquals(4, batches.size());
        assertEquals(List.of(new HallId("here")), history.halls());
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement select = file.createStatement();
                ResultSet row =
                        select.executeQuery(
                                "SELECT group_concat(day), group_concat(revision)"
                                        + " FROM hall_journal WHERE day IS NOT NULL")) {
            assertEquals("2026-11-23", row.getString(1));
            assertEquals("1", row.getString(2));
        }
    }
}
