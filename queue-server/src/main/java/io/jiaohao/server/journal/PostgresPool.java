package io.jiaohao.server.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a PostgreSQL database: one that breaks is replaced, also after the database was
 * restarted, and none waits for ever. Any thread.
 */
final class PostgresPool {
    private static final long START_MILLIS = 15_000;
    private static final long CHECK_MILLIS = 1_000;

    private final PostgresAddress address;
    private final String name;
    private final int size;
    private @Nullable HikariDataSource pool; // from open() on

    PostgresPool(PostgresAddress address, String name, int size) {
        this.address = address;
        this.name = name;
        this.size = size;
    }

    /** Fails when the database does not answer. */
    void open() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(address.source());
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(address.connectMillis());
        config.setValidationTimeout(CHECK_MILLIS);
        config.setInitializationFailTimeout(START_MILLIS);
        config.setConnectionInitSql(PostgresAddress.SESSION);
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new SQLException("%s: %s".formatted(address, e.getCause().getMessage()), e);
        }
    }

    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    /** Waits for a free or a new one, some seconds at most. */
    Connection connection() throws SQLException {
        return source().getConnection();
    }

    DataSource source() {
        if (pool == null) {
            throw new IllegalStateException("Expected the database to be opened");
        }
        return pool;
    }
}
