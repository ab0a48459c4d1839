package io.jiaohao.server.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection that appends, made anew when it breaks. A pool would keep every append waiting for
 * one while the database is away, and a hall's orders come one after the other: the tenth would be
 * refused after a minute. Here only the first waits; while nothing answers, as long again is not
 * tried and everybody is refused at once. For one thread at a time.
 */
final class PostgresWriter {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWriter.class);
    private static final long TRUSTED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int CHECK_SECONDS = 1;

    private final PostgresAddress address;
    private @Nullable Connection connection; // null while there is none
    private long usedNanos; // when it last answered
    private long restNanos; // no new one is tried so long after the last failure
    private long failedNanos;

    PostgresWriter(PostgresAddress address) {
        this.address = address;
    }

    /** Fails when the database does not answer. */
    void open() throws SQLException {
        connection = connected();
    }

    void close() {
        drop();
    }

    /** Asks; commits by itself. Whatever fails, the next one is asked over a new connection. */
    <T> T ask(Question<T> question) throws SQLException {
        try {
            T answer = question.ask(ready());
            usedNanos = System.nanoTime();
            return answer;
        } catch (SQLException e) {
            drop();
            throw e;
        }
    }

    private Connection ready() throws SQLException {
        Connection known = connection;
        if (known != null && isThere(known)) {
            return known;
        }
        drop();
        Connection fresh = connected();
        connection = fresh;
        return fresh;
    }

    private boolean isThere(Connection known) throws SQLException {
        return System.nanoTime() - usedNanos < TRUSTED_NANOS || known.isValid(CHECK_SECONDS);
    }

    private Connection connected() throws SQLException {
        long began = System.nanoTime();
        if (began - failedNanos < restNanos) {
            throw new SQLException("%s did not answer just now".formatted(address));
        }
        try {
            Connection fresh = address.source().getConnection();
            try (Statement statement = fresh.createStatement()) {
                statement.execute(PostgresAddress.SESSION);
            }
            restNanos = 0;
            return fresh;
        } catch (SQLException e) {
            failedNanos = System.nanoTime();
            restNanos = failedNanos - began;
            throw new SQLException("%s: %s".formatted(address, e.getMessage()), e);
        }
    }

    private void drop() {
        Connection known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException e) {
                LOG.debug("a broken connection did not close", e);
            }
        }
    }
}
