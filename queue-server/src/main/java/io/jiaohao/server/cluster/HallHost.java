package io.jiaohao.server.cluster;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.map.IMap;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.state.Explanation;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.journal.JournalConflictException;
import io.jiaohao.server.journal.JournalException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The halls, wherever they live. Any thread; a returned stage completes on a Hazelcast thread once
 * the change is durable, or fails when nobody can say whether it is.
 */
public final class HallHost {
    private final IMap<String, HallValue> halls;

    HallHost(IMap<String, HallValue> halls) {
        this.halls = halls;
    }

    /** Has an order decided and made durable. */
    public CompletionStage<HallOutcome> submit(HallId hall, Order order) {
        return once(hall, order)
                .handle((outcome, failure) -> afterConflict(hall, order, outcome, failure))
                .thenCompose(Function.identity());
    }

    private CompletionStage<HallOutcome> once(HallId hall, Order order) {
        return halls.submitToKey(hall.value(), new HallProcessor(order));
    }

    /** Whoever loses the journal's key takes the journal's state again and asks once more. */
    private CompletionStage<HallOutcome> afterConflict(
            HallId hall, Order order, @Nullable HallOutcome outcome, @Nullable Throwable failure) {
        if (isConflict(failure)) {
            halls.evict(hall.value());
            return once(hall, order);
        }
        return failure == null
                ? java.util.concurrent.CompletableFuture.completedStage(outcome)
                : java.util.concurrent.CompletableFuture.failedStage(failure);
    }

    /**
     * Whether an order failed for a reason that may pass: the journal cannot be written, a member
     * is gone. Anything else is a fault of the program, and to ask again would meet it again.
     */
    public static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JournalException
                    || cause instanceof HazelcastException
                    || cause instanceof HazelcastInstanceNotActiveException
                    || cause instanceof TimeoutException
                    || cause instanceof RejectedExecutionException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConflict(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JournalConflictException) {
                return true;
            }
        }
        return false;
    }

    /** The hall's own count of events. */
    public CompletionStage<Long> seq(HallId hall) {
        return ask(hall, HallQuery.Question.SEQ).thenApply(HallQuery.Answer::seq);
    }

    /** The whole hall; costly, for views that begin or have lost the thread. */
    public CompletionStage<Hall> whole(HallId hall) {
        return ask(hall, HallQuery.Question.WHOLE)
                .thenApply(HallQuery.Answer::hall)
                .thenApply(Objects::requireNonNull)
                .thenApply(HallSnapshot::toHall);
    }

    /** One ticket, with what a waiting visitor would be told now. */
    public CompletionStage<HallQuery.Answer> ticket(HallId hall, TicketRef ticket, Instant at) {
        return ask(hall, HallQuery.Question.about(ticket, at));
    }

    /** Why visitors who came later were called before a ticket; empty when there is none such. */
    public CompletionStage<Optional<Explanation>> explain(HallId hall, TicketRef ticket) {
        return ask(hall, HallQuery.Question.why(ticket))
                .thenApply(answer -> Optional.ofNullable(answer.explanation()));
    }

    /** The ticket whose phone page has that address. */
    public CompletionStage<HallQuery.Answer> ticketOfLink(HallId hall, String link, Instant at) {
        return ask(hall, HallQuery.Question.of(link, at));
    }

    private CompletionStage<HallQuery.Answer> ask(HallId hall, HallQuery.Question question) {
        return halls.submitToKey(hall.value(), new HallQuery(question));
    }
}
