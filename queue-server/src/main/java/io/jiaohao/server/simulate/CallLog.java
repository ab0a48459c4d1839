package io.jiaohao.server.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.event.TicketStarted;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a loudspeaker would hear of a simulated day, one JSON object a line, in the order of time.
 *
 * <pre>
 * {"at", "type": "called", "ticket", "state": "called", "zone", "call", "number", "label", "repeat"}
 * {"at", "type": "state",  "ticket", "state": "serving" | "done" | "absent"}
 * </pre>
 *
 * One thread.
 */
final class CallLog implements Consumer<HallEvent> {
    private final Map<CounterId, CounterPlan> counters;
    private final Map<TicketId, TicketNumber> numbers = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    CallLog(HallPlan plan) {
        counters =
                plan.premises().counters().stream()
                        .collect(Collectors.toMap(CounterPlan::id, counter -> counter));
    }

    @Override
    public void accept(HallEvent event) {
        if (event instanceof TicketTaken taken) {
            numbers.put(taken.ticket().id(), taken.ticket().number());
        } else if (event instanceof TicketCalled called) {
            called(called.call());
        } else if (event instanceof TicketStarted started) {
            state(event, started.ticket(), "serving");
        } else if (event instanceof TicketFinished finished) {
            state(event, finished.ticket(), "done");
        } else if (event instanceof TicketAbsent absent) {
            state(event, absent.ticket(), "absent");
        }
    }

    private void called(Call call) {
        CounterPlan counter = counters.get(call.counter());
        lines.add(
                line(call.at().toString(), "called", call.ticket(), "called")
                        .put("zone", counter.zone().value())
                        .put("call", call.id().value())
                        .put("number", String.valueOf(numbers.get(call.ticket())))
                        .put("label", counter.label())
                        .put("repeat", call.repeat())
                        .toString());
    }

    private void state(HallEvent event, TicketId ticket, String state) {
        lines.add(line(event.at().toString(), "state", ticket, state).toString());
    }

    private static ObjectNode line(String at, String type, TicketId ticket, String state) {
        return WireJson.MAPPER
                .createObjectNode()
                .put("at", at)
                .put("type", type)
                .put("ticket", ticket.value())
                .put("state", state);
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
