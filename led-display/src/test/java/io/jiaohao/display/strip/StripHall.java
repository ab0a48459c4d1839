package io.jiaohao.display.strip;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.protocol.view.TicketView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A hall of some windows that a test changes. Used by one thread. */
public final class StripHall {
    private static final String HALL =
            """
            {"id":"h","name":{"zh-CN":"云溪市政务服务中心"},"state":"%s","timezone":"Asia/Shanghai",
             "languages":["zh-CN"],"zones":[],"lanes":[],"matters":[],"counters":[],"rules":{"nextWhileCalled":"finish","recalls":3,"recallInterval":8,"absentAfterCalls":2,"absentAfter":60,"undoWithin":5},
             "queues":[{"id":"q","name":{"zh-CN":"综合业务"},"waiting":12,"longestWait":1,"estimate":300,"estimateHigh":600}],
             "pauseReasons":[{"id":"lunch","name":{"zh-CN":"午休"}}],
             "times":{"week":[],"next":"2030-01-02T09:00:00+08:00"}}
            """;

    private final Map<String, CounterView> counters = new LinkedHashMap<>();
    private final List<HallCall> calls = new ArrayList<>(); // newest first
    private String state = "open";
    private Instant now = Instant.now();
    private int called; // counts calls

    public StripHall(int windows) {
        IntStream.rangeClosed(1, windows)
                .mapToObj(String::valueOf)
                .forEach(id -> put(id, "open", null, null));
    }

    private void put(
            String id, String counterState, @Nullable String until, @Nullable TicketView ticket) {
        counters.put(
                id,
                new CounterView(
                        id,
                        id,
                        Integer.parseInt(id) % 2 == 1 ? "a" : "b",
                        counterState,
                        null,
                        null,
                        until == null ? null : "lunch",
                        until == null ? null : OffsetDateTime.parse(until),
                        ticket,
                        List.of("q"),
                        null));
    }

    /** Calls a ticket to a window; what was there is done. */
    public StripHall call(String window, String number) {
        calls.replaceAll(call -> call.counter().equals(window) ? in(call, "done") : call);
        calls.removeIf(call -> call.number().equals(number));
        calls.add(
                0,
                new HallCall(
                        "call-" + called++,
                        "t-" + number,
                        number,
                        window,
                        window,
                        now,
                        0,
                        "called"));
        put(window, "open", null, ticket(number, "called"));
        return this;
    }

    /** The visitor has come. */
    public StripHall serve(String window, String number) {
        calls.replaceAll(call -> call.number().equals(number) ? in(call, "serving") : call);
        put(window, "open", null, ticket(number, "serving"));
        return this;
    }

    public StripHall finish(String window) {
        calls.replaceAll(call -> call.counter().equals(window) ? in(call, "done") : call);
        put(window, "open", null, null);
        return this;
    }

    public StripHall pause(String window, String until) {
        put(window, "paused", until, null);
        return this;
    }

    public StripHall close(String window) {
        put(window, "closed", null, null);
        return this;
    }

    public StripHall isNow(String hallState) {
        state = hallState;
        return this;
    }

    public StripHall at(String time) {
        now = Instant.parse(time);
        return this;
    }

    public HallSlice slice() {
        try {
            HallView hall = WireJson.MAPPER.readValue(HALL.formatted(state), HallView.class);
            List<QueueView> queues = hall.queues();
            return new HallSlice(
                    hall,
                    now,
                    List.copyOf(counters.values()),
                    queues,
                    List.copyOf(calls),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HallCall in(HallCall call, String fresh) {
        return new HallCall(
                call.id(),
                call.ticket(),
                call.number(),
                call.counter(),
                call.label(),
                call.time(),
                call.repeat(),
                fresh);
    }

    private static TicketView ticket(String number, String ticketState) {
        try {
            return WireJson.MAPPER.readValue(
                    """
                    {"id":"t-%1$s","number":"%1$s","queue":"q","matter":"m","lane":"l","state":"%2$s",
                     "day":"2026-11-21","takenAt":"2026-11-21T09:00:00+08:00","calls":1}
                    """
                            .formatted(number, ticketState),
                    TicketView.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
