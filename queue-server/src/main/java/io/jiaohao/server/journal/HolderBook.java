package io.jiaohao.server.journal;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.holder.Papers;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is who, outside the log: a person's papers become a salted hash, the hash has a random id,
 * and only that id goes into events. A row may be deleted without touching history. Calls block and
 * are carried out one at a time.
 */
public final class HolderBook implements Step {
    /** A person who was seen that day already is not written again. */
    private static final String SEEN =
            "INSERT INTO holder (id, hall, hash, masked, seen) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT (hall, hash) DO UPDATE SET masked = excluded.masked,"
                    + " seen = excluded.seen WHERE holder.seen IS NOT excluded.seen"
                    + " OR holder.masked IS NULL";

    private static final String WHO =
            "SELECT id, EXISTS (SELECT 1 FROM agent WHERE agent.hall = holder.hall"
                    + " AND agent.hash = holder.hash) FROM holder WHERE hall = ? AND hash = ?";

    private static final String MASKED =
            "SELECT masked FROM holder WHERE id = ? AND masked IS NOT NULL";
    private static final String COUNT_FROM =
            "UPDATE holder SET seen = ? WHERE hall = ? AND seen IS NULL";
    private static final String FORGET = "DELETE FROM holder WHERE seen < ? AND hall = ?";

    private final Path file;
    private @Nullable HolderTables tables; // set by start()

    public HolderBook(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "holders";
    }

    @Override
    public synchronized void start() throws SQLException {
        tables = HolderTables.open(file);
    }

    @Override
    public synchronized void stop() throws SQLException {
        if (tables != null) {
            tables.close();
        }
    }

    /**
     * Who that is, with an id that is always the same in one hall until the person is forgotten.
     *
     * @param papers only their hash and their masked form are kept
     * @param today the hall's day, from which the retention time counts
     */
    public synchronized KnownHolder identify(HallId hall, Papers papers, LocalDate today) {
        String hash = open().hash().of(papers);
        try (PreparedStatement insert = prepare(SEEN)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, hall.value());
            insert.setString(3, hash);
            insert.setString(4, papers.masked());
            insert.setString(5, today.toString());
            insert.executeUpdate();
            return select(hall, hash).orElseThrow();
        } catch (SQLException e) {
            throw new JournalException("Expected to look up a holder", e);
        }
    }

    /** A person who was met before; nobody is added, and the retention time is not renewed. */
    public synchronized Optional<KnownHolder> find(HallId hall, Papers papers) {
        try {
            return select(hall, open().hash().of(papers));
        } catch (SQLException e) {
            throw new JournalException("Expected to find a holder", e);
        }
    }

    private Optional<KnownHolder> select(HallId hall, String hash) throws SQLException {
        try (PreparedStatement select = prepare(WHO)) {
            select.setString(1, hall.value());
            select.setString(2, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new KnownHolder(new HolderId(row.getString(1)), row.getBoolean(2)))
                        : Optional.empty();
            }
        }
    }

    /** What of a person's papers may be shown; empty when the person is forgotten. */
    public synchronized Optional<String> masked(HolderId holder) {
        try (PreparedStatement select = prepare(MASKED)) {
            select.setString(1, holder.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JournalException("Expected to look up holder=%s".formatted(holder), e);
        }
    }

    /**
     * Forgets everybody of a hall who was not seen on or after a day.
     *
     * @param today of whom it is not known when they were seen, it counts from now
     * @return how many were forgotten
     */
    public synchronized int forget(HallId hall, LocalDate since, LocalDate today) {
        try (PreparedStatement count = prepare(COUNT_FROM);
                PreparedStatement delete = prepare(FORGET)) {
            count.setString(1, today.toString());
            count.setString(2, hall.value());
            count.executeUpdate();
            delete.setString(1, since.toString());
            delete.setString(2, hall.value());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new JournalException("Expected to forget holders of hall=%s".formatted(hall), e);
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return open().connection().prepareStatement(sql);
    }

    private HolderTables open() {
        if (tables == null) {
            throw new IllegalStateException("Expected the holder book to be started");
        }
        return tables;
    }
}
