package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;
import java.util.Optional;

/** A clerk's order at the counter that the terminal is bound to. */
public sealed interface CounterCommand extends HallCommand
        permits CallNext,
                CallTicket,
                CloseCounter,
                FinishService,
                HelpQueue,
                HoldTicket,
                MarkAbsent,
                MergeQueues,
                MoveTicket,
                NoteTicket,
                PauseCounter,
                RecallTicket,
                ResumeCounter,
                StartService,
                TransferTicket,
                UndoLast,
                WalkIn {
    /** Who pressed, when, and on what picture. */
    Press press();

    /** Decides for the counter, which is not closed, and whose picture the clerk saw. */
    Decision decide(Hall hall, Desk desk);

    @Override
    default Instant at() {
        return press().at();
    }

    @Override
    default Decision decide(Hall hall) {
        Optional<Counter> counter = hall.counterOf(press().terminal());
        if (counter.isEmpty()) {
            return rejected(Refusal.COUNTER_CLOSED);
        }
        Desk desk = new Desk(counter.get(), hall.atHand(counter.get()).orElse(null));
        return press().saw(counter.get().atHand())
                ? decide(hall, desk)
                : rejected(Refusal.OTHER_AT_HAND);
    }
}
