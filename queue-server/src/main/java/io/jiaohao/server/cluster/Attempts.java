package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.Journal;
import io.jiaohao.server.journal.JournalConflictException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has an order decided until the decision stands. Whoever lost the journal's key decides anew. So
 * does whoever refused over a hall that the journal has left behind: a refusal is written nowhere,
 * so that no key tells, and the order may be durable already, by a first run that nobody heard of.
 * Any thread.
 */
final class Attempts {
    private static final int MOST = 3;

    private final HallHost halls;
    private final Reloads reloads;
    private final @Nullable Journal shared;
    private final AtomicLong conflicts = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    /**
     * One time of asking.
     *
     * @param left how many, this one included
     * @param known a revision that the journal had when the order was on its way; 0 while unknown
     */
    private record Turn(HallId hall, Order order, int left, long known) {
        Turn next(long revision) {
            return new Turn(hall, order, left - 1, Math.max(known, revision));
        }
    }

    /**
     * @param shared the journal, where others may write it; null for a node alone
     */
    Attempts(HallHost halls, Reloads reloads, @Nullable Journal shared) {
        this.halls = halls;
        this.reloads = reloads;
        this.shared = shared;
    }

    CompletionStage<HallOutcome> submit(HallId hall, Order order) {
        return attempt(new Turn(hall, order, MOST, 0))
                .whenComplete(
                        (outcome, failure) -> {
                            if (failure != null && HallHost.mayPass(failure)) {
                                failures.incrementAndGet();
                                reloads.doubt(hall);
                            }
                        });
    }

    /** How often another writer was first. */
    long conflicts() {
        return conflicts.get();
    }

    /** How many orders got no answer for a reason that may pass. */
    long failures() {
        return failures.get();
    }

    private CompletionStage<HallOutcome> attempt(Turn turn) {
        return halls.decide(turn.hall(), turn.order())
                .handle(
                        (outcome, failure) ->
                                failure == null ? decided(turn, outcome) : failed(turn, failure))
                .thenCompose(Function.identity());
    }

    private CompletionStage<HallOutcome> failed(Turn turn, Throwable failure) {
        JournalConflictException conflict = conflict(failure);
        return conflict == null || turn.left() == 1
                ? CompletableFuture.failedStage(failure)
                : again(turn, conflict.revision());
    }

    private CompletionStage<HallOutcome> decided(Turn turn, HallOutcome outcome) {
        Journal journal = shared;
        if (journal == null || !(outcome.verdict() instanceof Verdict.Refused)) {
            return CompletableFuture.completedStage(outcome);
        }
        return turn.known() > 0
                ? confirmed(turn, outcome, turn.known())
                : CompletableFuture.supplyAsync(
                                () -> newest(journal, turn.hall()), reloads.threads())
                        .thenCompose(newest -> confirmed(turn, outcome, newest));
    }

    private static long newest(Journal journal, HallId hall) {
        return journal.revisions(List.of(hall)).getOrDefault(hall, 0L);
    }

    private CompletionStage<HallOutcome> confirmed(Turn turn, HallOutcome outcome, long newest) {
        if (outcome.revision() >= newest) {
            return CompletableFuture.completedStage(outcome);
        }
        return turn.left() == 1
                ? CompletableFuture.failedStage(new JournalConflictException(turn.hall(), newest))
                : again(turn, newest);
    }

    private CompletionStage<HallOutcome> again(Turn turn, long revision) {
        conflicts.incrementAndGet();
        return reloadBelow(turn.hall(), revision)
                .thenComposeAsync(x -> attempt(turn.next(revision)), reloads.threads());
    }

    /** Of many who met the same row, the first reloads; the others find it done. */
    private CompletionStage<Void> reloadBelow(HallId hall, long taken) {
        return CompletableFuture.supplyAsync(() -> halls.revision(hall), reloads.threads())
                .thenCompose(Function.identity())
                .thenCompose(
                        revision ->
                                revision < taken
                                        ? reloads.reload(hall)
                                        : CompletableFuture.completedStage(null));
    }

    private static @Nullable JournalConflictException conflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JournalConflictException conflict) {
                return conflict;
            }
        }
        return null;
    }
}
