package io.jiaohao.server.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The people beside the journal of several nodes, so that they are the same on all of them. Its
 * tables are made with the journal's.
 */
final class PostgresPeople implements PeopleTables {
    private static final int CONNECTIONS = 2;

    private final PostgresPool pool;

    PostgresPeople(String url) {
        pool = new PostgresPool(PostgresAddress.of(url), "people", CONNECTIONS);
    }

    @Override
    public void open() throws SQLException {
        pool.open();
    }

    @Override
    public <T> T ask(Question<T> question) throws SQLException {
        try (Connection connection = pool.connection()) {
            return question.ask(connection);
        }
    }

    /** The pool rolls back what was not committed. */
    @Override
    public <T> T change(Question<T> change) throws SQLException {
        try (Connection connection = pool.connection()) {
            connection.setAutoCommit(false);
            T answer = change.ask(connection);
            connection.commit();
            return answer;
        }
    }

    /** Else each of two that change different people would see the other's row as it was. */
    @Override
    public <T> T changeAlone(Question<T> change) throws SQLException {
        return change(
                connection -> {
                    new Statements(connection)
                            .update("LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE");
                    return change.ask(connection);
                });
    }

    @Override
    public void close() {
        pool.close();
    }
}
