package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.LineView;
import io.jiaohao.server.domain.command.CounterLine;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;

/**
 * Whom a terminal's counter calls next. Answered from the hall as it was last seen on this node, on
 * a worker's thread, so that a hundred clerks who look at their lines cost the hall itself nothing.
 * The answer holds ids and the names of rules; the page has the words.
 */
final class LineInquiry {
    private final Services services;
    private final WorkerExecutor workers;

    LineInquiry(Services services, WorkerExecutor workers) {
        this.services = services;
        this.workers = workers;
    }

    Future<Dispatcher.Answered> ask(Identity who) {
        Hall hall = services.feeds().lastSeen(who.hall());
        return hall.counterOf(who.device())
                .map(counter -> workers.executeBlocking(() -> answer(hall, counter), false))
                .orElseGet(() -> closed(who));
    }

    private static Future<Dispatcher.Answered> closed(Identity who) {
        return Future.failedFuture(RequestFailure.of(Reason.COUNTER_CLOSED, who.language()));
    }

    private Dispatcher.Answered answer(Hall hall, Counter counter) {
        Instant now = services.clock().instant();
        LineView line = present(hall.seq(), CounterLine.of(hall, counter.id(), now));
        return new Dispatcher.Answered(WireJson.MAPPER.valueToTree(line), null);
    }

    private static LineView present(long seq, CounterLine line) {
        return new LineView(
                seq,
                line.next().stream().map(LineInquiry::next).toList(),
                line.waiting().stream().map(LineInquiry::waiting).toList());
    }

    private static LineView.Next next(CounterLine.Next next) {
        return new LineView.Next(next.ticket().value(), WireJson.word(next.rule()));
    }

    private static LineView.Waiting waiting(CounterLine.Waiting waiting) {
        return new LineView.Waiting(waiting.ticket().value(), WireJson.word(waiting.because()));
    }
}
