package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.config.Durations;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The limits that numbers and times of a file keep; what is left out keeps all of them. */
final class Limits {
    private static final int PERCENT = 100;

    private Limits() {}

    static void atLeast(String key, @Nullable Integer value, int least) {
        require(
                value == null || value >= least,
                key,
                "must be at least %d, but was %s",
                least,
                value);
    }

    static void percent(String key, @Nullable Integer value) {
        require(
                value == null || value >= 0 && value <= PERCENT,
                key,
                "must be 0..%d percent, but was %s",
                PERCENT,
                value);
    }

    /** Not zero: a time after which something happens by itself. */
    static void someTime(String key, @Nullable Duration value) {
        require(
                value == null || value.toSeconds() >= 1,
                key,
                "must be at least 1s, but was %s",
                value == null ? "" : Durations.text(value));
    }

    static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
