package io.jiaohao.server.domain.command;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time between two moments; none when the clock was set back between them (DOMAIN H5). */
final class Elapsed {
    /** So much the clocks of a cluster's nodes may differ. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private Elapsed() {}

    static Duration between(@Nullable Instant from, Instant to) {
        return from == null || to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    /** Whether more time has passed; never when the clock was set back (DOMAIN H5). */
    static boolean isOver(Duration time, Instant from, Instant to) {
        return between(from, to).compareTo(time) > 0;
    }

    /** Whether so much time has passed; a clock set back keeps nobody waiting (DOMAIN H5). */
    static boolean atLeast(Duration time, @Nullable Instant from, Instant to) {
        return from == null || isSetBack(from, to) || between(from, to).compareTo(time) >= 0;
    }

    /** Whether the clock went back between them: then they tell nothing about what came first. */
    static boolean isSetBack(Instant from, Instant to) {
        return to.isBefore(from.minus(SKEW));
    }
}
