package io.jiaohao.server.cluster;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.map.IMap;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.state.Explanation;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.journal.Journal;
import io.jiaohao.server.journal.JournalException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The halls, wherever they live. Any thread; a returned stage completes on a Hazelcast thread,
 * which must not be kept, once the change is durable, or fails when nobody can say whether it is.
 */
public final class HallHost {
    private final IMap<String, HallValue> halls;
    private final Reloads reloads;
    private final Attempts attempts;

    /**
     * @param shared the journal, where other nodes may write it; null for a node alone
     */
    HallHost(IMap<String, HallValue> halls, @Nullable Journal shared) {
        this.halls = halls;
        this.reloads = new Reloads(halls, this::revision, shared);
        this.attempts = new Attempts(this, reloads, shared);
    }

    void close() {
        reloads.close();
    }

    /** Has an order decided and made durable. */
    public CompletionStage<HallOutcome> submit(HallId hall, Order order) {
        return attempts.submit(hall, order);
    }

    /** Once, over the hall as it is in memory. */
    CompletionStage<HallOutcome> decide(HallId hall, Order order) {
        return run(hall, new HallProcessor(order, false));
    }

    /** How often another writer was first. */
    long conflicts() {
        return attempts.conflicts();
    }

    /** How many orders got no answer for a reason that may pass. */
    long failures() {
        return attempts.failures();
    }

    /** Has halls read again. */
    Reloads reloads() {
        return reloads;
    }

    /** The halls in this node's memory that live here. */
    Set<HallId> here() {
        return halls.localKeySet().stream().map(HallId::new).collect(Collectors.toSet());
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

    /** The hall's own count of events. */
    public CompletionStage<Long> seq(HallId hall) {
        return ask(hall, HallQuery.Question.SEQ).thenApply(HallQuery.Answer::seq);
    }

    /** The batches that led to the hall in memory. */
    CompletionStage<Long> revision(HallId hall) {
        return ask(hall, HallQuery.Question.SEQ).thenApply(HallQuery.Answer::revision);
    }

    /** The whole hall; costly where it lives on another node. */
    public CompletionStage<Hall> whole(HallId hall) {
        return ask(hall, HallQuery.Question.WHOLE)
                .thenApply(HallQuery.Answer::hall)
                .thenApply(Objects::requireNonNull);
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
        return run(hall, new HallQuery(question, false));
    }

    /**
     * Completed by Hazelcast's own thread: a hop through the common pool costs more than the task.
     */
    private <R> CompletionStage<R> run(HallId hall, HallTask<R> task) {
        CompletableFuture<R> done = new CompletableFuture<>();
        try {
            halls.submitToKey(hall.value(), task)
                    .whenCompleteAsync(
                            (returned, failure) -> finish(done, task, returned, failure),
                            Runnable::run);
        } catch (RuntimeException e) { // this node's member is no more
            done.completeExceptionally(e);
        }
        return done;
    }

    private static <R> void finish(
            CompletableFuture<R> done,
            HallTask<R> task,
            @Nullable R returned,
            @Nullable Throwable failure) {
        try {
            if (failure == null) {
                done.complete(task.result(returned));
            } else {
                done.completeExceptionally(failure);
            }
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }
}
