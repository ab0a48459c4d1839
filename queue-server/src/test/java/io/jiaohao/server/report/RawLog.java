package io.jiaohao.server.report;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts a day in the journal's rows, with the database's own JSON functions and none of our
 * classes. It knows the rules of DOMAIN M2 in its own words.
 */
final class RawLog implements AutoCloseable {
    private static final String EVENTS =
            """
            CREATE TEMP TABLE event AS SELECT
              row_number() OVER (ORDER BY j.revision, e.key) AS seq,
              json_extract(e.value, '$.type') AS type,
              coalesce(json_extract(e.value, '$.ticket.id'), json_extract(e.value, '$.call.ticket'),
                json_extract(e.value, '$.ticket')) AS ticket,
              coalesce(json_extract(e.value, '$.counter'), json_extract(e.value, '$.call.counter')) AS counter,
              coalesce(json_extract(e.value, '$.endedAt'), json_extract(e.value, '$.at'),
                json_extract(e.value, '$.call.at')) AS at,
              e.value AS event
            FROM hall_journal AS j, json_each(j.batch, '$.events') AS e
            """;

    /** One row for each ticket; a day's tickets have the date in their ids. */
    private static final String TICKETS =
            """
            CREATE TEMP TABLE visit AS SELECT t.ticket,
              json_extract(t.event, '$.ticket.errand.queue') AS queue,
              json_extract(t.event, '$.ticket.errand.matter') AS matter,
              strftime('%%H:', t.at, '+8 hours') || CASE WHEN strftime('%%M', t.at) < '30' THEN '00' ELSE '30' END
                AS half_hour,
              julianday(t.at) * 86400 + json_extract(t.event, '$.ticket.handling.told.highSeconds') + 300 AS due,
              (SELECT CASE e.type WHEN 'TicketFinished' THEN 'served' WHEN 'TicketForfeited' THEN 'no-show'
                 WHEN 'TicketCancelled' THEN 'cancelled'
                 WHEN 'TicketExpired' THEN (SELECT CASE b.type WHEN 'TicketAbsent' THEN 'no-show' ELSE 'unserved' END
                   FROM event AS b WHERE b.ticket = e.ticket AND b.seq < e.seq ORDER BY b.seq DESC LIMIT 1) END
                 FROM event AS e WHERE e.ticket = t.ticket AND e.type NOT IN ('TicketRated')
                 ORDER BY e.seq DESC LIMIT 1) AS outcome,
              (SELECT e.counter FROM event AS e WHERE e.ticket = t.ticket AND e.type = 'TicketCalled'
                 ORDER BY e.seq DESC LIMIT 1) AS place,
              (SELECT min(julianday(e.at) * 86400) FROM event AS e
                 WHERE e.ticket = t.ticket AND e.type = 'TicketCalled') AS called,
              (SELECT json_extract(e.event, '$.rating.score') FROM event AS e
                 WHERE e.ticket = t.ticket AND e.type = 'TicketRated') AS score,
              (SELECT count(*) FROM event AS e WHERE e.ticket = t.ticket AND e.type = 'TicketStarted') AS started
            FROM event AS t WHERE t.type = 'TicketTaken' AND t.ticket LIKE '%s-%%'
            """;

    private static final String CLERKS =
            """
            CREATE TEMP TABLE clerk AS SELECT DISTINCT counter, json_extract(event, '$.staff.clerk') AS clerk
            FROM event WHERE type = 'CounterOpened'
            """;

    private final Connection connection;

    private RawLog(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param day like 20261123
     */
    static RawLog of(Path journal, String day) throws SQLException {
        RawLog log = new RawLog(DriverManager.getConnection("jdbc:sqlite:" + journal));
        log.run(EVENTS);
        log.run("CREATE INDEX temp.by_ticket ON event (ticket, seq)");
        log.run(TICKETS.formatted(day));
        log.run(CLERKS);
        return log;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * How many visits of each kind there are.
     *
     * @param by a column of the visits
     */
    Map<String, Long> count(String by, String where) throws SQLException {
        return sums("SELECT %s, count(*) FROM visit WHERE %s GROUP BY 1".formatted(by, where));
    }

    /** The same by who worked at the visit's last window. */
    Map<String, Long> countByClerk(String where) throws SQLException {
        return sums(
                "SELECT clerk.clerk, count(*) FROM visit JOIN clerk ON clerk.counter = visit.place"
                        + " WHERE %s GROUP BY 1".formatted(where));
    }

    /** By window, the seconds between each start and its finish, to the millisecond. */
    Map<String, Long> serviceMillis() throws SQLException {
        return sums(
                """
                SELECT f.counter, sum(round((julianday(f.at) - julianday((SELECT s.at FROM event AS s
                  WHERE s.ticket = f.ticket AND s.type = 'TicketStarted' AND s.seq < f.seq
                  ORDER BY s.seq DESC LIMIT 1))) * 86400000))
                FROM event AS f JOIN visit ON visit.ticket = f.ticket
                WHERE f.type = 'TicketFinished' GROUP BY 1
                """);
    }

    private Map<String, Long> sums(String sql) throws SQLException {
        Map<String, Long> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sums;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
