package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.CallId;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How calls come into being at a counter at a moment. */
record Calling(CounterId counter, Instant at) {
    private static final int BASE = 36;

    /** An announcement whose id no other one of the hall has or will have. */
    Call call(Hall hall, TicketId ticket, int repeat) {
        String id = "c" + Long.toString(at.toEpochMilli(), BASE) + "-" + (hall.seq() + 1);
        return new Call(new CallId(id), ticket, counter, at, repeat);
    }

    /** The call of the counter's next visitor, if anybody may be called. */
    Optional<TicketCalled> next(Hall hall) {
        return CallOrder.next(hall, hall.counter(counter), at)
                .map(next -> new TicketCalled(call(hall, next.ticket().id(), 0), true, next.why()));
    }

    /** The hall after events that come before the call. */
    static Hall after(Hall hall, List<HallEvent> events) {
        Hall after = hall;
        for (HallEvent event : events) {
            after = event.fold(after);
        }
        return after;
    }
}
