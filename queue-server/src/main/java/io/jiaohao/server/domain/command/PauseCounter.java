package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofCounter;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.CounterPaused;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;

/** A clerk goes away for a while; accepted at any time, a ticket at hand may still be ended. */
public record PauseCounter(Press press, Counter.Pause pause) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return hall.rules().knows(pause.reason())
                ? ofCounter(desk.id(), new CounterPaused(desk.id(), pause, at()))
                : rejected(Refusal.UNKNOWN_REASON, pause.reason());
    }
}
