package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.command.Refusal;
import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.event.CounterOpened;
import io.jiaohao.server.domain.event.CounterPaused;
import io.jiaohao.server.domain.event.CounterResumed;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Notes what the events of a day tell; nothing in it knows what chance had in mind. */
final class Tally {
    private final Map<TicketId, Ticket> taken = new LinkedHashMap<>();
    private final Map<TicketId, Instant> firstCalls = new HashMap<>();
    private final Map<CounterId, WindowTime> windows = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Refusal, Integer> turnedAway = new EnumMap<>(Refusal.class);
    private Instant ended = Instant.EPOCH; // the latest close so far

    void turnedAway(Refusal why) {
        turnedAway.merge(why, 1, Integer::sum);
    }

    void see(HallEvent event) {
        if (event instanceof TicketTaken take) {
            taken.put(take.ticket().id(), take.ticket());
        } else if (event instanceof TicketCalled called) {
            called(called.call());
        } else if (event instanceof TicketFinished finished) {
            window(finished.counter()).free(finished.at());
        } else if (event instanceof TicketAbsent absent) {
            window(absent.counter()).free(absent.at());
        } else {
            staffing(event);
        }
    }

    private void called(Call call) {
        calls.add(call);
        if (call.repeat() == 0) {
            firstCalls.putIfAbsent(call.ticket(), call.at());
            window(call.counter()).busy(call.at());
        }
    }

    private void staffing(HallEvent event) {
        if (event instanceof CounterOpened opened) {
            window(opened.counter()).staffed(opened.at());
        } else if (event instanceof CounterResumed resumed) {
            window(resumed.counter()).staffed(resumed.at());
        } else if (event instanceof CounterPaused paused) {
            window(paused.counter()).left(paused.at());
        } else if (event instanceof CounterClosed closed) {
            window(closed.counter()).left(closed.at());
            ended = closed.at();
        }
    }

    private WindowTime window(CounterId counter) {
        return windows.computeIfAbsent(counter, first -> new WindowTime());
    }

    /**
     * @param end the hall when everybody has gone
     */
    Outcome outcome(Hall end, Roster roster) {
        Instant opens = roster.opens();
        List<Slip> slips =
                taken.values().stream()
                        .map(
                                ticket ->
                                        new Slip(
                                                ticket,
                                                opens,
                                                firstCalls.get(ticket.id()),
                                                end.tickets().known(ticket.id()).state()))
                        .toList();
        return new Outcome(
                Objects.requireNonNull(end.plan()),
                roster,
                slips,
                new Calls(calls),
                windows,
                turnedAway,
                ended);
    }
}
