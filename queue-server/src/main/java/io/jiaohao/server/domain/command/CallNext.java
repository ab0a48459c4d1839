package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clerk asks for the next visitor (DOMAIN W2, W4); ends the ticket at hand even when nobody
 * waits.
 */
public record CallNext(Press press) implements CounterCommand {
    @Override
    public Decision decide(Hall hall) {
        return hall.counterOf(press.terminal())
                .flatMap(counter -> samePress(hall, counter))
                .map(pressed -> ofTicket(pressed.ticket()))
                .orElseGet(() -> CounterCommand.super.decide(hall));
    }

    private Optional<Counter.Press> samePress(Hall hall, Counter counter) {
        Counter.Press last = counter.memory().press();
        Duration window = hall.rules().rules().presses().doubleWithin();
        return last != null && !Elapsed.atLeast(window, last.at(), at())
                ? Optional.of(last)
                : Optional.empty();
    }

    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.callRefusal(hall).orElseGet(() -> call(hall, desk));
    }

    private Decision call(Hall hall, Desk desk) {
        List<HallEvent> events = new ArrayList<>(desk.endAtHand(hall, at()));
        Hall ended = Calling.after(hall, events);
        Optional<TicketCalled> next = new Calling(desk.id(), at()).next(ended);
        if (next.isEmpty()) {
            return new Decision.Accepted(events, new Answer.Nobody());
        }
        events.add(next.get());
        return new Decision.Accepted(
                events, new Answer.OfTicket(next.get().call().ticket(), false));
    }
}
