package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What differs between the databases that keep a journal. Any thread; calls block. */
interface Database {
    /** Brings the tables into today's form. */
    void open() throws SQLException;

    void close() throws SQLException;

    /**
     * Writes rows in one transaction; called by one thread.
     *
     * @return for each, in their order, whether it was written; if not, its place was taken
     */
    List<Boolean> insert(List<Row> rows) throws SQLException;

    /** Asks in a transaction of its own, which is durable when this returns. */
    <T> T change(Question<T> change) throws SQLException;

    /** Asks in a transaction that sees one moment. */
    <T> T read(Question<T> question) throws SQLException;

    /** The newest revision of each hall; 0 of one that has none. */
    Map<HallId, Long> revisions(Collection<HallId> halls) throws SQLException;

    /** The answer to a question for halls and revisions. */
    static Map<HallId, Long> pairs(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            Map<HallId, Long> pairs = new HashMap<>();
            while (rows.next()) {
                pairs.put(new HallId(rows.getString(1)), rows.getLong(2));
            }
            return pairs;
        }
    }
}
