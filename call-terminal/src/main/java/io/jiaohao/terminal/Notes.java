package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.TicketView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What clerks wrote on the tickets that this window has at hand or set aside. No event tells it, so
 * each of those tickets is looked up once in each of its states. Confined to the link's context.
 */
final class Notes {
    private final DeviceLink link;
    private final String device;
    private final Runnable onChange;
    private final Map<String, String> notes = new HashMap<>(); // by ticket
    private final Set<String> lookedUp = new HashSet<>(); // tickets in a state
    private @Nullable LocalDate day; // of these

    /**
     * @param onChange hears that there is another note
     */
    Notes(DeviceLink link, String device, Runnable onChange) {
        this.link = link;
        this.device = device;
        this.onChange = onChange;
    }

    /** What was written last, if anything. */
    @Nullable String of(TicketView ticket) {
        return notes.get(ticket.id());
    }

    /** Looks at the hall after a change. */
    void see(HallMirror mirror) {
        mirror.day().filter(now -> !now.equals(day)).ifPresent(this::begin);
        CounterView mine = mirror.counterOf(device).orElse(null);
        if (mine == null) {
            return;
        }
        Stream<TicketView> held =
                mirror.tickets().stream()
                        .filter(ticket -> ticket.state().equals("held"))
                        .filter(ticket -> mine.id().equals(ticket.counter()));
        Stream.concat(Stream.ofNullable(mine.ticket()), held)
                .filter(ticket -> lookedUp.add(moment(ticket)))
                .toList()
                .forEach(this::lookUp);
    }

    private void begin(LocalDate now) {
        day = now;
        notes.clear();
        lookedUp.clear();
    }

    private static String moment(TicketView ticket) {
        return ticket.id() + " " + ticket.state() + " " + ticket.calls();
    }

    private void lookUp(TicketView ticket) {
        link.ask(
                        Method.TICKET_FIND,
                        JsonNodeFactory.instance.objectNode().put("ticket", ticket.id()))
                .onSuccess(this::learn)
                .onFailure(cause -> lookedUp.remove(moment(ticket))); // again when it changes
    }

    /** A ticket as a reply has it. */
    void learn(JsonNode ticket) {
        String id = ticket.path("id").asText();
        String note = ticket.hasNonNull("note") ? ticket.path("note").asText() : null;
        String before = note == null ? notes.remove(id) : notes.put(id, note);
        if (note == null ? before != null : !note.equals(before)) {
            onChange.run();
        }
    }
}
