package io.jiaohao.server.limit;

import io.jiaohao.server.config.LockoutPolicy;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who guessed wrong. Serializable, so that all nodes may share it.
 *
 * @param wrong guesses that count together
 * @param lockouts so far
 * @param last when the last guess was made or, in a lock-out, when that began
 * @param until the end of the last lock-out
 */
public record Strikes(int wrong, int lockouts, Instant last, Instant until)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Duration SKEW = Duration.ofMinutes(1); // between the clocks of nodes
    static final Strikes NONE = new Strikes(0, 0, Instant.EPOCH, Instant.EPOCH);

    /** After one more guess that is wrong or not known to be right. */
    Strikes struck(LockoutPolicy policy, Instant now) {
        boolean together = Duration.between(last, now).abs().compareTo(policy.within()) <= 0;
        int counted = together ? wrong + 1 : 1;
        int before = isOver(policy, now) ? 0 : lockouts;
        return counted < policy.attempts()
                ? new Strikes(counted, before, now, until)
                : new Strikes(0, before + 1, now, now.plus(policy.lasting(before)));
    }

    /** The last guess was not wrong after all, and began no lock-out; null when nothing is left. */
    @Nullable Strikes takenBack(LockoutPolicy policy) {
        Strikes left =
                wrong > 0
                        ? new Strikes(wrong - 1, lockouts, last, until)
                        : new Strikes(policy.attempts() - 1, Math.max(0, lockouts - 1), last, last);
        return left.wrong() == 0 && left.lockouts() == 0 ? null : left;
    }

    /** How long no guess is heard; zero when one is. A clock that was set back locks nobody. */
    Duration left(Instant now) {
        return now.isBefore(until) && now.plus(SKEW).isAfter(last)
                ? Duration.between(now, until)
                : Duration.ZERO;
    }

    /** Whether it is so long ago that it counts no more. */
    boolean isOver(LockoutPolicy policy, Instant now) {
        Instant latest = last.isAfter(until) ? last : until;
        return now.isAfter(latest.plus(policy.longest()).plus(policy.within()));
    }
}
