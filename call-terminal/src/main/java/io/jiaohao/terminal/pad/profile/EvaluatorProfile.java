package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The evaluator that belongs to a kind of pad.
 *
 * @param values the score, 1 to 5 with 5 the best, of each value that it sends, as two hex digits
 *     (DOMAIN EV1: hardware with fewer keys maps explicitly)
 * @param openFor how long a visitor may press after the end of the service (DOMAIN EV3)
 */
public record EvaluatorProfile(Map<String, Integer> values, @Nullable Duration openFor) {
    private static final Duration DEFAULT_OPEN_FOR = Duration.ofSeconds(30);
    private static final int BEST = 5;

    public EvaluatorProfile {
        require(values != null && !values.isEmpty(), "values", "is missing");
        values.forEach(EvaluatorProfile::check);
        values = Map.copyOf(values);
        openFor = openFor == null ? DEFAULT_OPEN_FOR : openFor;
        require(openFor.toSeconds() >= 1, "open-for", "must be at least 1s");
    }

    private static void check(String value, @Nullable Integer score) {
        String key = "values." + value;
        require(value.matches("[0-9A-F]{2}"), key, "must be two hex digits like \"03\"");
        require(
                score != null && score >= 1 && score <= BEST,
                key,
                "must be 1 (worst) to 5 (best), but was %d",
                score);
    }

    /** The score of a value; empty for one that the profile does not know. */
    public Optional<Integer> score(int value) {
        return Optional.ofNullable(values.get("%02X".formatted(value)));
    }

    public Duration open() {
        return openFor == null ? DEFAULT_OPEN_FOR : openFor;
    }
}
