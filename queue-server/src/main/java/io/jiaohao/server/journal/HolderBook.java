package io.jiaohao.server.journal;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.holder.Papers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is who, outside the log: a person's papers become a salted hash, the hash has a random id,
 * and only that id goes into events. A row may be deleted without touching history. Any thread;
 * calls block.
 */
public final class HolderBook implements Step {
    /** A person who was seen that day already is not written again. */
    private static final String SEEN =
            "INSERT INTO holder (id, hall, hash, masked, seen) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT (hall, hash) DO UPDATE SET masked = excluded.masked,"
                    + " seen = excluded.seen WHERE holder.seen IS DISTINCT FROM excluded.seen"
                    + " OR holder.masked IS NULL";

    private static final String WHO =
            "SELECT id, EXISTS (SELECT 1 FROM agent WHERE agent.hall = holder.hall"
                    + " AND agent.hash = holder.hash) FROM holder WHERE hall = ? AND hash = ?";

    private static final String MASKED =
            "SELECT masked FROM holder WHERE id = ? AND masked IS NOT NULL";
    private static final String COUNT_FROM =
            "UPDATE holder SET seen = ? WHERE hall = ? AND seen IS NULL";
    private static final String FORGET = "DELETE FROM holder WHERE seen < ? AND hall = ?";

    private final HolderTables tables;

    private HolderBook(HolderTables tables) {
        this.tables = tables;
    }

    public HolderBook(Path file) {
        this(new HolderFile(file));
    }

    /**
     * The book of several nodes, in the journal's database.
     *
     * @throws IllegalArgumentException when that is no address of PostgreSQL
     */
    public static HolderBook inPostgres(String url) {
        return new HolderBook(new PostgresHolders(url));
    }

    @Override
    public String name() {
        return "holders";
    }

    @Override
    public void start() throws SQLException {
        tables.open();
    }

    @Override
    public void stop() throws SQLException {
        tables.close();
    }

    /**
     * Who that is, with an id that is always the same in one hall until the person is forgotten.
     *
     * @param papers only their hash and their masked form are kept
     * @param today the hall's day, from which the retention time counts
     */
    public KnownHolder identify(HallId hall, Papers papers, LocalDate today) {
        String hash = tables.hash().of(papers);
        return ask(
                "look up a holder",
                connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(SEEN)) {
                        insert.setString(1, UUID.randomUUID().toString());
                        insert.setString(2, hall.value());
                        insert.setString(3, hash);
                        insert.setString(4, papers.masked());
                        insert.setString(5, today.toString());
                        insert.executeUpdate();
                    }
                    return select(connection, hall, hash).orElseThrow();
                });
    }

    /** A person who was met before; nobody is added, and the retention time is not renewed. */
    public Optional<KnownHolder> find(HallId hall, Papers papers) {
        String hash = tables.hash().of(papers);
        return ask("find a holder", connection -> select(connection, hall, hash));
    }

    private static Optional<KnownHolder> select(Connection connection, HallId hall, String hash)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHO)) {
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
    public Optional<String> masked(HolderId holder) {
        return ask(
                "look up holder=" + holder,
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(MASKED)) {
                        select.setString(1, holder.value());
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                        }
                    }
                });
    }

    /**
     * Forgets everybody of a hall who was not seen on or after a day.
     *
     * @param today of whom it is not known when they were seen, it counts from now
     * @return how many were forgotten
     */
    public int forget(HallId hall, LocalDate since, LocalDate today) {
        return ask(
                "forget holders of hall=" + hall,
                connection -> {
                    update(connection, COUNT_FROM, today, hall);
                    return update(connection, FORGET, since, hall);
                });
    }

    private static int update(Connection connection, String sql, LocalDate day, HallId hall)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, day.toString());
            update.setString(2, hall.value());
            return update.executeUpdate();
        }
    }

    private <T> T ask(String goal, Question<T> question) {
        try {
            return tables.ask(question);
        } catch (SQLException e) {
            throw JournalException.expected(goal, e);
        }
    }
}
