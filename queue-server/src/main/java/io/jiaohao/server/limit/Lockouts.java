package io.jiaohao.server.limit;

import io.jiaohao.server.config.LockoutPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Counts the wrong guesses of many and locks out who made too many, each time for longer. A guess
 * counts before it is looked at, so that many at once are no more than many in turn. The book may
 * be a map that several nodes share, whose calls block: not on an event loop. Any thread.
 */
public final class Lockouts {
    private static final int MOST_KEPT = 10_000;

    private final Supplier<ConcurrentMap<String, Strikes>> book;
    private final String kind;
    private final LockoutPolicy policy;
    private final Clock clock;
    private final int mostKept;

    /**
     * @param kind keeps those of this book apart from others in it
     */
    public Lockouts(
            Supplier<ConcurrentMap<String, Strikes>> book,
            String kind,
            LockoutPolicy policy,
            Clock clock) {
        this(book, kind, policy, clock, MOST_KEPT);
    }

    /**
     * @param mostKept with more in the book, those that count no more are forgotten
     */
    Lockouts(
            Supplier<ConcurrentMap<String, Strikes>> book,
            String kind,
            LockoutPolicy policy,
            Clock clock,
            int mostKept) {
        this.book = book;
        this.kind = kind;
        this.policy = policy;
        this.clock = clock;
        this.mostKept = mostKept;
    }

    /** How long no guess of theirs is heard; zero when one is. */
    public Duration left(String who) {
        return of(who).left(clock.instant());
    }

    /** Counts a guess; gives how long the lock-out is that begins with it, should it be wrong. */
    public Duration strike(String who) {
        Instant now = clock.instant();
        forgetSome(now);
        Strikes after =
                book.get()
                        .merge(
                                key(who),
                                Strikes.NONE.struck(policy, now),
                                (before, first) -> before.struck(policy, now));
        return after.left(now);
    }

    /** Takes one guess back, which was right. */
    public void takeBack(String who) {
        book.get().computeIfPresent(key(who), (key, strikes) -> strikes.takenBack(policy));
    }

    /**
     * Forgets all guesses, for the last one was right.
     *
     * @return whether there had been a lock-out
     */
    public boolean forgive(String who) {
        Strikes before = book.get().remove(key(who));
        return before != null && before.lockouts() > 0;
    }

    private Strikes of(String who) {
        return book.get().getOrDefault(key(who), Strikes.NONE);
    }

    private String key(String who) {
        return kind + ' ' + who;
    }

    /** Key by key: the entries of a map that nodes share are a copy, which removes nothing. */
    private void forgetSome(Instant now) {
        ConcurrentMap<String, Strikes> all = book.get();
        if (all.size() <= mostKept) {
            return;
        }
        for (Map.Entry<String, Strikes> each : all.entrySet()) {
            if (each.getValue().isOver(policy, now)) {
                all.remove(each.getKey(), each.getValue());
            }
        }
    }
}
