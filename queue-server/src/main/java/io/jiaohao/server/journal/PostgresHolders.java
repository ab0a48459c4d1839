package io.jiaohao.server.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A holder book beside the journal of several nodes, so that a person is the same on all of them.
 * Its tables are made with the journal's.
 */
final class PostgresHolders implements HolderTables {
    private static final int CONNECTIONS = 4;

    private final PostgresPool pool;
    private volatile @Nullable PapersHash hash; // from open() on

    PostgresHolders(String url) {
        pool = new PostgresPool(PostgresAddress.of(url), "holders", CONNECTIONS);
    }

    @Override
    public void open() throws SQLException {
        pool.open();
        try {
            hash = ask(HolderTables::hash);
        } catch (SQLException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public <T> T ask(Question<T> question) throws SQLException {
        try (Connection connection = pool.connection()) {
            return question.ask(connection);
        }
    }

    @Override
    public PapersHash hash() {
        PapersHash known = hash;
        if (known == null) {
            throw new IllegalStateException("Expected the holder book to be started");
        }
        return known;
    }

    @Override
    public void close() {
        pool.close();
    }
}
