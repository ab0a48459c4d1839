package io.jiaohao.server.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.jiaohao.kit.config.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A time to wait in a file, or the word {@code none} for never.
 *
 * @param time null for never
 */
public record Wait(@Nullable Duration time) {
    static final String NONE = "none";

    /** Reads the written form. */
    @JsonCreator
    public static Wait parse(String text) {
        return new Wait(text.equals(NONE) ? null : Durations.parse(text));
    }

    @Override
    public String toString() {
        return time == null ? NONE : Durations.text(time);
    }
}
