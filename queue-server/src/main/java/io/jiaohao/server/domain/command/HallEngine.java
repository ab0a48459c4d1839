package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.RequestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns an order into what it changes and what the asker is told: first the turn of the day, then a
 * request that was answered before gets the same answer, then the command decides.
 */
public final class HallEngine {
    private HallEngine() {}

    /**
     * @param batch what must be journalled; null when nothing is to be remembered
     */
    public record Handled(Hall hall, @Nullable Batch batch, Verdict verdict) {}

    public static Handled handle(Hall hall, Order order) {
        List<HallEvent> turn = DayTurn.due(hall, order.command().at());
        Hall today = Calling.after(hall, turn);
        Optional<Verdict> repeated = repeated(today, order.request());
        if (repeated.isPresent()) {
            return new Handled(hall, null, repeated.get());
        }
        Decision decision = order.command().decide(today);
        if (decision instanceof Decision.Accepted accepted) {
            return accept(hall, order, turn, accepted);
        }
        Verdict refused = new Verdict.Refused((Decision.Rejected) decision);
        return turn.isEmpty()
                ? new Handled(hall, null, refused)
                : new Handled(today, new Batch(order.id(), null, turn, null), refused);
    }

    private static Optional<Verdict> repeated(Hall hall, @Nullable RequestKey request) {
        if (request == null) {
            return Optional.empty();
        }
        return hall.day()
                .remembered(request)
                .map(
                        remembered ->
                                remembered.fingerprint().equals(request.fingerprint())
                                        ? new Verdict.Done(remembered.reply())
                                        : new Verdict.Refused(
                                                new Decision.Rejected(
                                                        Refusal.REQUEST_REUSED,
                                                        List.of(),
                                                        null,
                                                        null)));
    }

    private static Handled accept(
            Hall hall, Order order, List<HallEvent> turn, Decision.Accepted accepted) {
        List<HallEvent> events = new ArrayList<>(turn);
        events.addAll(accepted.events());
        Answer answer = accepted.answer();
        if (events.isEmpty() && order.request() == null) {
            return new Handled(hall, null, new Verdict.Done(answer.in(hall)));
        }
        Batch batch = new Batch(order.id(), order.request(), events, answer);
        Hall after = batch.applyTo(hall);
        Reply reply = answer.in(after);
        return new Handled(after, batch, new Verdict.Done(reply));
    }
}
