package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A hall in which there is a ticket in each state that the phone's page has, UX.md section 7. */
final class PhoneStates implements AutoCloseable {
    private static final String MATTER = "household-newborn"; // has papers to bring
    private static final int MANY = 40;

    private final DemoHall hall;
    private final Map<String, String> links = new LinkedHashMap<>(); // by state

    private PhoneStates(DemoHall hall) {
        this.hall = hall;
    }

    static PhoneStates gather(Path data) {
        PhoneStates states = new PhoneStates(DemoHall.start(data));
        states.ended();
        states.aside();
        states.atWindows();
        states.inLine();
        return states;
    }

    DemoHall hall() {
        return hall;
    }

    List<String> names() {
        return List.copyOf(links.keySet());
    }

    /** The page of the ticket in that state. */
    URI page(String state, String query) {
        return at(links.get(state), query);
    }

    private URI at(String link, String query) {
        return hall.server().http(URI.create(link).getPath() + query);
    }

    /** A new ticket, and the address of its page. */
    JsonNode take() {
        return hall.take(MATTER);
    }

    URI pageOf(JsonNode ticket, String query) {
        return at(ticket.path("link").asText(), query);
    }

    private JsonNode called(WireClient terminal) {
        JsonNode ticket = take();
        terminal.change("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        return ticket;
    }

    private void keep(String state, JsonNode ticket) {
        links.put(state, ticket.path("link").asText());
    }

    private void ended() {
        JsonNode cancelled = take();
        hall.kiosk().change("ticket.cancel", "{'ticket':'%s'}", cancelled.path("id").asText());
        hall.openCounters();
        JsonNode done = called(hall.terminal());
        hall.terminal().change("ticket.start");
        hall.terminal().change("ticket.finish");
        JsonNode rated = called(hall.terminal());
        hall.terminal().change("ticket.start");
        hall.terminal().change("ticket.finish");
        hall.kiosk().change("ticket.rate", "{'ticket':'%s','score':4}", rated.path("id").asText());
        JsonNode assumed = called(hall.terminal());
        hall.terminal().change("ticket.finish");
        keep("cancelled", cancelled);
        keep("done", done);
        keep("rated", rated);
        keep("assumed", assumed);
    }

    private void aside() {
        JsonNode missed = called(hall.terminal());
        hall.terminal().change("ticket.absent", "{'reason':'left'}");
        JsonNode held = called(hall.terminal());
        hall.terminal().change("ticket.hold", "{'reason':'copies'}");
        keep("missed", missed);
        keep("held", held);
    }

    private void atWindows() {
        JsonNode serving = called(hall.terminal());
        hall.terminal().change("ticket.start");
        keep("called", called(hall.otherTerminal()));
        keep("serving", serving);
    }

    private void inLine() {
        take();
        take();
        keep("near", take());
        take();
        for (int i = 0; i < 4; i++) {
            take();
        }
        keep("wait", take());
        for (int i = 0; i < MANY; i++) {
            take();
        }
        keep("long", take());
        links.put("expired", "/t/yunxi/of-another-day");
    }

    @Override
    public void close() {
        hall.close();
    }
}
