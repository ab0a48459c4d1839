package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.journal.HallJson;
import io.jiaohao.systemtests.WireClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers the evidence when a test is over: the journal, row by row, and what a node tells. */
final class Judge {
    private static final String ROWS =
            "SELECT revision, batch FROM hall_journal WHERE hall = ? ORDER BY revision";

    private final List<Change> journal = new ArrayList<>();
    private Hall hall = Hall.unborn(new HallId(FaultHall.ID));

    private Judge() {}

    /**
     * @param journalUrl where the journal can be read, for JDBC
     */
    static Evidence evidence(History history, String journalUrl, NodeAddress node) {
        Judge judge = new Judge();
        judge.read(journalUrl);
        Map<String, String> folded = judge.folded();
        return new Evidence(history.moments(), judge.journal, folded, told(node, folded.keySet()));
    }

    private void read(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setString(1, FaultHall.ID);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] json = rows.getString(2).getBytes(StandardCharsets.UTF_8);
                    add(rows.getLong(1), HallJson.read(json, Batch.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to read the journal=" + url, e);
        }
    }

    private void add(long revision, Batch batch) {
        if (revision != journal.size() + 1) {
            throw new AssertionError(
                    "Expected revision=%d, but revision=%d follows"
                            .formatted(journal.size() + 1, revision));
        }
        List<Fact> facts = new ArrayList<>();
        long seq = hall.seq();
        for (HallEvent event : batch.events()) {
            seq += event.shown() ? 1 : 0;
            Fact.of(event, seq).ifPresent(facts::add);
        }
        hall = batch.applyTo(hall);
        boolean refused = batch.request() == null || batch.answer() == null;
        journal.add(new Change(revision, refused ? null : batch.request().key(), facts));
    }

    /** Number and state of each ticket, as {@code A001 done}. */
    private Map<String, String> folded() {
        Map<String, String> tickets = new HashMap<>();
        hall.tickets()
                .all()
                .forEach(
                        (id, ticket) ->
                                tickets.put(id.value(), ticket.number() + " " + state(ticket)));
        return tickets;
    }

    private static String state(Ticket ticket) {
        return ticket.state().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> told(NodeAddress node, Iterable<String> tickets) {
        Map<String, String> told = new HashMap<>();
        try (Onlooker onlooker = Onlooker.at(node)) {
            for (String ticket : tickets) {
                JsonNode answer =
                        onlooker.ask("ticket.find", WireClient.params("{'ticket':'%s'}", ticket));
                JsonNode found = answer.path("result");
                told.put(
                        ticket,
                        found.has("number")
                                ? found.path("number").asText() + " " + found.path("state").asText()
                                : answer.path("error").toString());
            }
        }
        return told;
    }
}
