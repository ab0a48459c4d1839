package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.holder.Papers;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The people who act for firms in one hall (DOMAIN T4), in the holder book's file. A running server
 * knows of a change with the person's next take. An agent stays until removed, however long unseen.
 */
public final class AgentList implements AutoCloseable {
    private final HallId hall;
    private final HolderTables tables;

    private AgentList(HallId hall, HolderTables tables) {
        this.hall = hall;
        this.tables = tables;
    }

    public static AgentList open(Path file, HallId hall) {
        try {
            return new AgentList(hall, HolderTables.open(file));
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
        try (PreparedStatement insert =
                tables.connection()
                        .prepareStatement(
                                "INSERT OR IGNORE INTO agent (hall, hash, masked, added)"
                                        + " VALUES (?, ?, ?, ?)")) {
            insert.setString(1, hall.value());
            insert.setString(2, tables.hash().of(papers));
            insert.setString(3, papers.masked());
            insert.setString(4, today.toString());
            return insert.executeUpdate() > 0;
        } catch (SQLException e) {
            throw broken("add to", e);
        }
    }

    /** False when the person was not on the list. */
    public boolean remove(Papers papers) {
        try (PreparedStatement delete =
                tables.connection()
                        .prepareStatement("DELETE FROM agent WHERE hall = ? AND hash = ?")) {
            delete.setString(1, hall.value());
            delete.setString(2, tables.hash().of(papers));
            return delete.executeUpdate() > 0;
        } catch (SQLException e) {
            throw broken("remove from", e);
        }
    }

    /** In the order they were added. */
    public List<Agent> all() {
        try (PreparedStatement select =
                tables.connection()
                        .prepareStatement(
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
        } catch (SQLException e) {
            throw broken("read", e);
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
