package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The journal that several nodes share. */
class PostgresJournalTest extends JournalContract<PostgresJournal> {
    private String url = "";

    @Override
    PostgresJournal create() throws SQLException {
        if (url.isEmpty()) {
            url = TestPostgres.emptySchema();
        }
        return new PostgresJournal(url);
    }

    @Override
    Connection tables() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /**
     * Both ask for the same places in opposite orders: one has each, and neither waits for ever.
     */
    @Test
    void shouldLetOneOfTwoNodesWinEachPlace() throws Exception {
        PostgresDatabase one = open(url);
        PostgresDatabase two = open(url);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int revision = 1; revision <= 20; revision++) {
                List<Row> rows = rows(revision, "one");
                List<Row> others = new ArrayList<>(rows(revision, "two"));
                Collections.reverse(others);
                Future<List<Boolean>> first = threads.submit(() -> one.insert(rows));
                Future<List<Boolean>> second = threads.submit(() -> two.insert(others));
                List<Boolean> reversed = new ArrayList<>(second.get());
                Collections.reverse(reversed);
                for (int hall = 0; hall < rows.size(); hall++) {
                    assertNotEquals(first.get().get(hall), reversed.get(hall));
                }
            }
        } finally {
            threads.shutdownNow();
            one.close();
            two.close();
        }
    }

    @Test
    void shouldWriteOneOfTwoRowsThatArriveTogetherForOnePlace() throws Exception {
        PostgresDatabase database = open(url);
        List<Row> rows = new ArrayList<>(rows(1, "one"));
        rows.addAll(rows(1, "two"));
        List<Boolean> written = database.insert(rows);
        assertEquals(100, written.indexOf(false), "the first of each are written");
        assertEquals(99, written.lastIndexOf(true));
        database.close();
    }

    private static PostgresDatabase open(String url) throws SQLException {
        PostgresDatabase database = new PostgresDatabase(url);
        database.open();
        return database;
    }

    private static List<Row> rows(long revision, String node) {
        return IntStream.range(0, 100)
                .mapToObj(
                        hall ->
                                Row.of(
                                        new HallId("h" + hall),
                                        revision,
                                        new Batch(node, null, List.of(), null)))
                .toList();
    }
}
