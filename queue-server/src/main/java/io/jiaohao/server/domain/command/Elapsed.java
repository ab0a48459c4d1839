package io.jiaohao.server.domain.command;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time between two moments; none when the clock was set back between them (DOMAIN H5). */
final class Elapsed {
    private Elapsed() {}

    static Duration between(@Nullable Instant from, Instant to) {
        return from == null || to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    /** Whether so much time has passed; a clock set back keeps nobody waiting (DOMAIN H5). */
    static boolean atLeast(Duration time, @Nullable Instant from, Instant to) {
        return from == null || to.isBefore(from) || between(from, to).compareTo(time) >= 0;
    }
}
