package io.jiaohao.server.journal;

import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.AuditLog;
import io.jiaohao.server.people.AuditQuestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit of people and keys, beside them. Any thread; calls block. */
final class AuditBook implements AuditLog {
    private static final String INSERT =
            "INSERT INTO audit (at, actor, origin, action, subject, detail)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "SELECT at, actor, origin, action, subject, detail FROM audit WHERE at >= ? AND at < ?";

    private final PeopleTables tables;

    AuditBook(PeopleTables tables) {
        this.tables = tables;
    }

    /**
     * Changes a row and notes it in one transaction.
     *
     * @return whether there was a row to change; else nothing is noted
     */
    static boolean change(
            PeopleTables tables, AuditEntry entry, String sql, @Nullable Object... values) {
        try {
            return tables.change(
                    connection -> change(new Statements(connection), entry, sql, values));
        } catch (SQLException e) {
            throw JournalException.expected("change subject=" + entry.subject(), e);
        }
    }

    /** The same within a transaction that has begun. */
    static boolean change(
            Statements statements, AuditEntry entry, String sql, @Nullable Object... values)
            throws SQLException {
        boolean changed = statements.update(sql, values) > 0;
        if (changed) {
            insert(statements, entry);
        }
        return changed;
    }

    private static void insert(Statements statements, AuditEntry entry) throws SQLException {
        statements.update(
                INSERT,
                entry.at().toEpochMilli(),
                entry.actor().id(),
                entry.actor().origin().name(),
                entry.action(),
                entry.subject(),
                entry.detail());
    }

    @Override
    public void note(AuditEntry entry) {
        try {
            tables.change(
                    connection -> {
                        insert(new Statements(connection), entry);
                        return entry;
                    });
        } catch (SQLException e) {
            throw JournalException.expected("keep the audit", e);
        }
    }

    @Override
    public List<AuditEntry> read(AuditQuestion question) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        values.add(question.from().toEpochMilli());
        values.add(question.until().toEpochMilli());
        if (question.person() != null) {
            sql.append(" AND (actor = ? OR subject = ?)");
            values.add(question.person());
            values.add(question.person());
        }
        if (question.action() != null) {
            sql.append(" AND action = ?");
            values.add(question.action());
        }
        values.add(question.most());
        String asked = sql.append(" ORDER BY at DESC, no DESC LIMIT ?").toString();
        try {
            return tables.ask(
                    connection ->
                            new Statements(connection)
                                    .select(AuditBook::entry, asked, values.toArray()));
        } catch (SQLException e) {
            throw JournalException.expected("read the audit", e);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Instant.ofEpochMilli(row.getLong(1)),
                new Actor(row.getString(2), Actor.Origin.valueOf(row.getString(3))),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    @Override
    public int forget(Instant before) {
        try {
            return tables.ask(
                    connection ->
                            new Statements(connection)
                                    .update(
                                            "DELETE FROM audit WHERE at < ?",
                                            before.toEpochMilli()));
        } catch (SQLException e) {
            throw JournalException.expected("forget old lines of the audit", e);
        }
    }
}
