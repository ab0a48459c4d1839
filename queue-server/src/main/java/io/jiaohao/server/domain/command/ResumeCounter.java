package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofCounter;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.CounterResumed;
import io.jiaohao.server.domain.state.Hall;

/** The clerk is back. */
public record ResumeCounter(Press press) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.counter().isPaused()
                ? ofCounter(desk.id(), new CounterResumed(desk.id(), at()))
                : rejected(Refusal.COUNTER_NOT_PAUSED);
    }
}
