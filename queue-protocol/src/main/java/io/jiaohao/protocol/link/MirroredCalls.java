package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.TicketView;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The calls of the last minutes as a device knows them. Confined to its link's context. */
final class MirroredCalls {
    private static final int MAX_CALLS = 200;

    private final List<CallView> calls = new ArrayList<>(); // newest first

    void replace(List<CallView> others) {
        calls.clear();
        calls.addAll(others);
    }

    /** A ticket changed: its calls have its new state. */
    void follow(TicketView ticket) {
        calls.replaceAll(
                call -> call.ticket().equals(ticket.id()) ? inState(call, ticket.state()) : call);
    }

    private static CallView inState(CallView call, String state) {
        return new CallView(
                call.id(),
                call.ticket(),
                call.number(),
                call.counter(),
                call.time(),
                call.repeat(),
                state);
    }

    /** Adds what a {@code ticket.called} announced. */
    void add(JsonNode call, TicketView ticket, CounterView counter) {
        calls.add(
                0,
                new CallView(
                        call.path("id").asText(),
                        ticket.id(),
                        ticket.number(),
                        counter.id(),
                        OffsetDateTime.parse(call.path("time").asText()),
                        call.path("repeat").asInt(),
                        ticket.state()));
        while (calls.size() > MAX_CALLS) {
            calls.remove(calls.size() - 1);
        }
    }

    List<CallView> newestFirst() {
        return List.copyOf(calls);
    }
}
