package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.command.CallNext;
import io.jiaohao.server.domain.command.CloseCounter;
import io.jiaohao.server.domain.command.FinishService;
import io.jiaohao.server.domain.command.MarkAbsent;
import io.jiaohao.server.domain.command.OpenCounter;
import io.jiaohao.server.domain.command.PauseCounter;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.command.RecallTicket;
import io.jiaohao.server.domain.command.ResumeCounter;
import io.jiaohao.server.domain.command.StartService;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.PauseReasonId;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A made-up clerk at a window: calls, waits for the visitor, serves, calls again; goes to lunch
 * with the visitor at hand served, and home when nobody waits any more.
 */
final class Clerk {
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(20);
    private static final StartService.IdCheck CHECKED = new StartService.IdCheck(true, null);
    private static final String LUNCH = "lunch";

    private final CounterPlan window;
    private final VirtualDay day;
    private final DeviceId terminal;
    private State state = State.AWAY;
    private Roster.Shift shift;

    private enum State {
        AWAY,
        IDLE,
        BUSY
    }

    Clerk(CounterPlan window, List<Roster.Shift> shifts, VirtualDay day) {
        this.window = window;
        this.day = day;
        this.terminal = new DeviceId("terminal-" + window.id());
        this.shift = shifts.get(0);
        for (Roster.Shift each : shifts) {
            day.agenda().plan(each.from(), () -> begin(each));
            day.agenda().plan(each.to(), this::leaveIfIdle);
        }
    }

    CounterPlan window() {
        return window;
    }

    boolean isIdle() {
        return state == State.IDLE;
    }

    private void begin(Roster.Shift begun) {
        shift = begun;
        if (state == State.AWAY) {
            Counter counter = day.hall().now().counter(window.id());
            Counter.Staff staff = new Counter.Staff(new ClerkId("clerk-" + window.id()), terminal);
            day.hall()
                    .ask(
                            counter.isPaused()
                                    ? new ResumeCounter(press())
                                    : new OpenCounter(window.id(), staff, false, now()));
            next();
        }
    }

    private void leaveIfIdle() {
        if (isIdle()) {
            next();
        }
    }

    /** Presses "next", unless it is time to go. */
    void next() {
        day.idle().remove(this);
        boolean over = !now().isBefore(shift.to());
        if (over && !shift.last()) {
            breakOff();
        } else if (day.hall().ask(new CallNext(press())) instanceof Reply.OfTicket called) {
            state = State.BUSY;
            receive(called.ticket());
        } else if (over) {
            close();
        } else {
            state = State.IDLE;
            day.idle().add(this);
        }
    }

    private void breakOff() {
        Optional<Counter.Pause> pause = pause();
        if (pause.isPresent()) {
            day.hall().ask(new PauseCounter(press(), pause.get()));
            state = State.AWAY;
        } else {
            close();
        }
    }

    private Optional<Counter.Pause> pause() {
        List<PauseReasonId> reasons =
                day.hall().now().rules().premises().pauseReasons().stream()
                        .map(NamedPlan::id)
                        .toList();
        return reasons.stream()
                .filter(reason -> reason.value().equals(LUNCH))
                .findFirst()
                .or(() -> reasons.stream().findFirst())
                .map(reason -> new Counter.Pause(reason, null));
    }

    private void close() {
        day.hall().ask(new CloseCounter(press()));
        state = State.AWAY;
    }

    private void receive(Ticket ticket) {
        Optional<Visitor.Visit> visit = day.coming(ticket.id());
        if (visit.isEmpty()) {
            callInVain(ticket);
            return;
        }
        Instant came = now().plus(visit.get().walk());
        plan(came, () -> day.hall().ask(new StartService(press(), CHECKED)));
        plan(
                came.plus(visit.get().service()),
                () -> {
                    day.hall().ask(new FinishService(press(), null, null));
                    day.served(ticket);
                    next();
                });
    }

    private void callInVain(Ticket ticket) {
        Rules rules = day.hall().now().rules().rules();
        int needed = Math.max(1, rules.absence().afterCalls() - 1);
        int recalls = Math.min(needed, rules.recall().times());
        Duration pace = longer(BETWEEN_CALLS, rules.recall().interval());
        for (int recall = 1; recall <= recalls; recall++) {
            Instant at = now().plus(pace.multipliedBy(recall));
            plan(at, () -> day.hall().ask(new RecallTicket(press())));
        }
        Instant given =
                now().plus(longer(pace.multipliedBy(recalls + 1L), rules.absence().after()));
        String reason = recalls < rules.absence().afterCalls() - 1 ? "did not come" : null;
        plan(
                given,
                () -> {
                    day.hall().ask(new MarkAbsent(press(), reason));
                    day.missed(ticket);
                    next();
                });
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void plan(Instant at, Runnable what) {
        day.agenda().plan(at, what);
    }

    private Instant now() {
        return day.agenda().now();
    }

    private Press press() {
        return new Press(terminal, null, now());
    }
}
