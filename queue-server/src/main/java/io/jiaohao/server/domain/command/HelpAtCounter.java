package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofCounter;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.CounterHelping;
import io.jiaohao.server.domain.event.CounterOffered;
import io.jiaohao.server.domain.event.HelpOrdered;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A counter that may help a queue in need is to do so now (DOMAIN W6): an open one does at once, a
 * closed one is asked. It ends when nobody waits there any more and the queue is not in need.
 */
public record HelpAtCounter(CounterId counter, QueueId queue, Instant at) implements Supervised {
    @Override
    public String subject() {
        return counter + ", " + queue;
    }

    @Override
    public Decision decide(Hall hall) {
        Optional<CounterPlan> plan = hall.rules().counter(counter);
        if (plan.isEmpty()) {
            return rejected(Refusal.UNKNOWN_COUNTER);
        }
        if (hall.rules().catalogue().queue(queue).isEmpty()) {
            return rejected(Refusal.UNKNOWN_QUEUE);
        }
        if (plan.get().serves(queue).filter(Served::onlyInNeed).isEmpty()) {
            return rejected(Refusal.QUEUE_NOT_HERE, queue);
        }
        if (hall.tickets().waitingIn(queue) == 0) {
            return rejected(Refusal.NOBODY_TO_HELP, queue);
        }
        return help(hall.counter(counter));
    }

    private Decision help(Counter desk) {
        if (desk.isPaused()) {
            return rejected(Refusal.HELPER_PAUSED, counter);
        }
        HelpOrdered ordered = new HelpOrdered(counter, queue, at);
        if (desk.isClosed()) {
            List<QueueId> offered = desk.shift().offered();
            return offered.contains(queue)
                    ? ofCounter(counter)
                    : ofCounter(counter, ordered, new CounterOffered(counter, more(offered), at));
        }
        List<QueueId> helping = desk.shift().helping();
        return helping.contains(queue)
                ? ofCounter(counter)
                : ofCounter(counter, ordered, new CounterHelping(counter, more(helping), at));
    }

    private List<QueueId> more(List<QueueId> queues) {
        return Stream.concat(queues.stream(), Stream.of(queue)).toList();
    }
}
