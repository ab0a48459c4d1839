package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A PostgreSQL database, asked over a pool of connections that replaces those that break. */
final class PostgresDatabase implements Database {
    private static final int CONNECTIONS = 8;

    /**
     * A group of rows in one statement, which commits by itself. In the order of the key, so that
     * two nodes never wait for each other. What lies below a snapshot may be archived: its place is
     * taken all the same. A row follows the one before it, or the snapshot: over a restored older
     * database nobody writes past a gap. These questions are a look into the key each.
     */
    private static final String APPEND =
            """
            INSERT INTO hall_journal (hall, revision, command, batch, day)
            SELECT new.hall, new.revision, new.command, new.batch, new.day
              FROM unnest(?, ?, ?, ?, ?) AS new(hall, revision, command, batch, day)
              LEFT JOIN hall_snapshot kept ON kept.hall = new.hall
             WHERE new.revision = coalesce(kept.revision, 0) + 1
                OR new.revision > coalesce(kept.revision, 0)
               AND EXISTS (SELECT FROM hall_journal before WHERE before.hall = new.hall
                           AND before.revision = new.revision - 1)
             ORDER BY new.hall COLLATE "C", new.revision
            ON CONFLICT (hall, revision) DO NOTHING
            RETURNING hall, revision
            """;

    private static final String REVISIONS =
            """
            SELECT asked.hall, coalesce(
                   (SELECT revision FROM hall_journal WHERE hall_journal.hall = asked.hall
                     ORDER BY revision DESC LIMIT 1), 0)
              FROM unnest(?) AS asked(hall)
            """;

    private final PostgresPool pool;
    private final PostgresWriter writer; // no crowd of readers keeps appends waiting

    /** What must be different about rows that are written together. */
    private record Key(HallId hall, long revision) {}

    PostgresDatabase(String url) {
        pool = new PostgresPool(PostgresAddress.of(url), "journal", CONNECTIONS);
        writer = new PostgresWriter(PostgresAddress.of(url));
    }

    @Override
    public void open() throws SQLException {
        pool.open();
        try (Connection connection = pool.connection()) {
            Durability.require(connection);
        }
        Schema.POSTGRESQL.migrate(pool.source());
        writer.open();
    }

    @Override
    public void close() {
        writer.close();
        pool.close();
    }

    @Override
    public List<Boolean> insert(List<Row> rows) throws SQLException {
        Map<Key, Row> first = new HashMap<>();
        rows.forEach(row -> first.putIfAbsent(key(row), row));
        List<Row> unlike = List.copyOf(first.values());
        Set<Key> written = writer.ask(connection -> insert(connection, unlike));
        return rows.stream()
                .map(row -> first.get(key(row)) == row && written.contains(key(row)))
                .toList();
    }

    private static Key key(Row row) {
        return new Key(row.hall(), row.revision());
    }

    private static Set<Key> insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            Columns<Row> columns = new Columns<>(connection, rows);
            insert.setArray(1, columns.texts(row -> row.hall().value()));
            insert.setArray(2, columns.numbers(Row::revision));
            insert.setArray(3, columns.texts(Row::command));
            insert.setArray(4, columns.texts(Row::json));
            insert.setArray(5, columns.texts(Row::day));
            try (ResultSet written = insert.executeQuery()) {
                Set<Key> keys = new HashSet<>();
                while (written.next()) {
                    keys.add(new Key(new HallId(written.getString(1)), written.getLong(2)));
                }
                return keys;
            }
        }
    }

    @Override
    public <T> T change(Question<T> change) throws SQLException {
        return inTransaction(change, Connection.TRANSACTION_READ_COMMITTED, false);
    }

    @Override
    public <T> T read(Question<T> question) throws SQLException {
        return inTransaction(question, Connection.TRANSACTION_REPEATABLE_READ, true);
    }

    /** The pool sets the connection back, and rolls back what was not committed. */
    private <T> T inTransaction(Question<T> question, int isolation, boolean readOnly)
            throws SQLException {
        try (Connection connection = pool.connection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(readOnly);
            T answer = question.ask(connection);
            connection.commit();
            return answer;
        }
    }

    @Override
    public Map<HallId, Long> revisions(Collection<HallId> halls) throws SQLException {
        try (Connection connection = pool.connection();
                PreparedStatement select = connection.prepareStatement(REVISIONS)) {
            Columns<HallId> asked = new Columns<>(connection, List.copyOf(halls));
            select.setArray(1, asked.texts(HallId::value));
            return Database.pairs(select);
        }
    }
}
