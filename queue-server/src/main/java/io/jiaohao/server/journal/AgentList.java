package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.holder.Papers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The people who act for firms in one hall (DOMAIN T4), in the holder book. A running server knows
 * of a change with the person's next take. An agent stays until removed, however long unseen.
 */
public final class AgentList implements AutoCloseable {
    private final HallId hall;
    private final HolderTables tables;

    private AgentList(HallId hall, HolderTables tables) {
        this.hall = hall;
        this.tables = tables;
    }

    public static AgentList open(Path file, HallId hall) {
        return open(new HolderFile(file), hall);
    }

    /**
     * The list of several nodes.
     *
     * @throws IllegalArgumentException when that is no address of PostgreSQL
     */
    public static AgentList openPostgres(String url, HallId hall) {
        return open(new PostgresHolders(url), hall);
    }

    private static AgentList open(HolderTables tables, HallId hall) {
        try {
            tables.open();
            return new AgentList(hall, tables);
        } catch (SQLException e) {
            throw broken("open", e);
        }
    }

    /**
     * One agent, as far as it is known.
     *
     * @param masked what may be shown of the id number
     * @param added the day it was put on the list
     */
    public record Agent(String masked, LocalDate added) {}

    /** False when the person is on the list already. */
    public boolean add(Papers papers, LocalDate today) {
        return change(
                "add to",
                "INSERT INTO agent (hall, hash, masked, added) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (hall, hash) DO NOTHING",
                List.of(hall.value(), tables.hash().of(papers), papers.masked(), today.toString()));
    }

    /** False when the person was not on the list. */
    public boolean remove(Papers papers) {
        return change(
                "remove from",
                "DELETE FROM agent WHERE hall = ? AND hash = ?",
                List.of(hall.value(), tables.hash().of(papers)));
    }

    private boolean change(String goal, String sql, List<String> values) {
        return ask(
                goal,
                connection -> {
                    try (PreparedStatement change = connection.prepareStatement(sql)) {
                        for (int index = 0; index < values.size(); index++) {
                            change.setString(index + 1, values.get(index));
                        }
                        return change.executeUpdate() > 0;
                    }
                });
    }

    /** In the order they were added. */
    public List<Agent> all() {
        return ask("read", this::all);
    }

    private List<Agent> all(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT masked, added FROM agent WHERE hall = ?"
                                + " ORDER BY added, rowid")) {
            select.setString(1, hall.value());
            List<Agent> agents = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    agents.add(new Agent(row.getString(1), LocalDate.parse(row.getString(2))));
                }
            }
            return List.copyOf(agents);
        }
    }

    private <T> T ask(String goal, Question<T> question) {
        try {
            return tables.ask(question);
        } catch (SQLException e) {
            throw broken(goal, e);
        }
    }

    private static JournalException broken(String goal, SQLException cause) {
        return new JournalException(
                "Expected to %s the list of agents, but %s".formatted(goal, cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        try {
            tables.close();
        } catch (SQLException e) {
            throw broken("close", e);
        }
    }
}
