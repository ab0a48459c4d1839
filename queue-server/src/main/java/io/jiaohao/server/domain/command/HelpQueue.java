package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofCounter;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.CounterHelping;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import java.util.List;
import java.util.stream.Stream;

/** A clerk opens the counter for a queue in need, until the need is over (DOMAIN W6). */
public record HelpQueue(Press press, QueueId queue) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        boolean mayHelp =
                hall.rules()
                        .counter(desk.id())
                        .flatMap(plan -> plan.serves(queue))
                        .filter(Served::onlyInNeed)
                        .isPresent();
        if (!mayHelp) {
            return rejected(Refusal.QUEUE_NOT_HERE, queue);
        }
        List<QueueId> helped = desk.counter().shift().helping();
        if (helped.contains(queue)) {
            return ofCounter(desk.id());
        }
        boolean wanted =
                hall.board().watch().needsHelp(queue)
                        || desk.counter().shift().ordered().contains(queue);
        return wanted
                ? ofCounter(desk.id(), new CounterHelping(desk.id(), more(helped), at()))
                : rejected(Refusal.QUEUE_NEEDS_NO_HELP, queue);
    }

    private List<QueueId> more(List<QueueId> helped) {
        return Stream.concat(helped.stream(), Stream.of(queue)).toList();
    }
}
