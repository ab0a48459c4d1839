package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.sqlite.SQLiteConfig;

/**
 * A journal for reading alone, also while servers write it: what is read is the journal of one
 * moment, and nothing in it is changed. Any thread.
 */
public final class JournalHistory {
    private static final int BUSY_MILLIS = 5_000;

    /** Gives a connection in a transaction of its own. */
    private interface Source {
        Connection open() throws SQLException;
    }

    private final Object place;
    private final Source source;

    private JournalHistory(Object place, Source source) {
        this.place = place;
        this.source = source;
    }

    public static JournalHistory ofFile(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return new JournalHistory(file, () -> config.createConnection("jdbc:sqlite:" + file));
    }

    /**
     * @throws IllegalArgumentException when that is no address of PostgreSQL
     */
    public static JournalHistory ofPostgres(String url) {
        PostgresAddress address = PostgresAddress.of(url);
        return new JournalHistory(address, () -> address.source().getConnection());
    }

    /** The halls that it knows. */
    public List<HallId> halls() {
        return read(JournalReader::halls);
    }

    /** Gives every batch of a hall in order. */
    public void replay(HallId hall, BiConsumer<Long, Batch> batches) {
        read(
                reader -> {
                    reader.replay(hall, batches);
                    return true;
                });
    }

    /** The business days that a hall has begun, the oldest first. */
    public List<BegunDay> days(HallId hall) {
        return read(reader -> reader.days(hall));
    }

    /** Gives the batches of a hall from a revision on, up to and with another, in order. */
    public void replay(HallId hall, Range range, BiConsumer<Long, Batch> batches) {
        read(
                reader -> {
                    reader.replay(hall, range, batches);
                    return true;
                });
    }

    /**
     * A business day of a hall.
     *
     * @param revision of the batch in which it began; what the batch did before that, it did to the
     *     day before
     */
    public record BegunDay(LocalDate date, long revision) {}

    /** Revisions of a hall, both ends included. */
    public record Range(long first, long last) {
        public static final Range ALL = from(1);

        public static Range from(long first) {
            return new Range(first, Long.MAX_VALUE);
        }
    }

    /** What is read from the tables. */
    private interface Reading<T> {
        T from(JournalReader reader) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = source.open()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            return reading.from(new JournalReader(connection));
        } catch (SQLException e) {
            throw new JournalException(
                    "Expected to read journal=%s, but %s".formatted(place, e.getMessage()), e);
        }
    }
}
