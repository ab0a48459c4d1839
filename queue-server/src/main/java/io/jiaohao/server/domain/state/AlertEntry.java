package io.jiaohao.server.domain.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the day's log has it.
 *
 * @param raisedAt when the supervisor was told
 * @param easedAt since when it is no longer so, while it has not been cleared; null while it is so
 * @param clearedAt when it was over for good; null while it is not
 * @param seen who knows of it; null while nobody does
 */
public record AlertEntry(
        Alert alert,
        Instant raisedAt,
        @Nullable Instant easedAt,
        @Nullable Instant clearedAt,
        @Nullable Sight seen) {

    /**
     * Somebody acknowledged it.
     *
     * @param by null where nobody signed the order
     */
    public record Sight(@Nullable PersonId by, Instant at) {}

    static AlertEntry raised(Alert alert, Instant at) {
        return new AlertEntry(alert, at, null, null, null);
    }

    /** Whether it says what is so: neither eased nor cleared. */
    public boolean isSo() {
        return easedAt == null && clearedAt == null;
    }

    /** Whether it waits for somebody: what is over does not, nor a mark that was seen. */
    public boolean isOpen() {
        return clearedAt == null && !(alert.kind().isMark() && seen != null);
    }

    /**
     * @param at null when it is so again
     */
    public AlertEntry eased(@Nullable Instant at) {
        return new AlertEntry(alert, raisedAt, at, clearedAt, seen);
    }

    public AlertEntry seen(Sight sight) {
        return new AlertEntry(alert, raisedAt, easedAt, clearedAt, sight);
    }

    AlertEntry cleared(Instant at) {
        return new AlertEntry(alert, raisedAt, easedAt, at, seen);
    }
}
