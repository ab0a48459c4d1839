package io.jiaohao.display.simulate;

import io.jiaohao.display.hall.HallCall;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file that {@code bin/simulate --calls} writes: a ticket was called, or is
 * something else now.
 */
record LoggedCall(
        String at,
        String type,
        String ticket,
        String state,
        @Nullable String zone,
        @Nullable String call,
        @Nullable String number,
        @Nullable String label,
        @Nullable Integer repeat) {
    private static final String CALLED = "called";

    Instant time() {
        return Instant.parse(at);
    }

    boolean isCall() {
        return type.equals(CALLED);
    }

    HallCall asCall() {
        String window = Objects.requireNonNullElse(label, "");
        return new HallCall(
                Objects.requireNonNull(call, "call"),
                ticket,
                Objects.requireNonNull(number, "number"),
                window,
                window,
                time(),
                Objects.requireNonNullElse(repeat, 0),
                state);
    }
}
