package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HallEngine;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Reply;
import java.util.function.Consumer;

/** The real hall, in memory: takes orders one after the other; a witness sees what happens. */
final class SimulatedHall {
    private final Consumer<Batch> witness;
    private Hall hall;
    private long orders;

    /**
     * @param witness sees each batch of events
     */
    SimulatedHall(HallId id, Consumer<Batch> witness) {
        this.hall = Hall.unborn(id);
        this.witness = witness;
    }

    Hall now() {
        return hall;
    }

    /** An order that may be refused. */
    Verdict submit(HallCommand command) {
        HallEngine.Handled handled =
                HallEngine.handle(hall, new Order(Long.toString(orders++), null, command));
        hall = handled.hall();
        if (handled.batch() != null) {
            witness.accept(handled.batch());
        }
        return handled.verdict();
    }

    /** An order that the rules allow. */
    Reply ask(HallCommand command) {
        Verdict verdict = submit(command);
        if (verdict instanceof Verdict.Done done) {
            return done.reply();
        }
        throw new IllegalStateException(
                "Expected the hall to accept command=%s, but verdict=%s"
                        .formatted(command, verdict));
    }
}
