package io.jiaohao.display.strip.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code timing}: the pace of a line. Null for what is usual for the driver.
 *
 * @param pacing how long the line rests after each frame
 * @param refresh how often a strip is told again what it shows (FT3)
 * @param answerWithin how long a strip may take to answer
 */
public record TimingConfig(
        @Nullable Duration pacing, Duration refresh, @Nullable Duration answerWithin) {
    private static final Duration USUAL_REFRESH = Duration.ofSeconds(4);
    private static final Duration LEAST_REFRESH = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    static final TimingConfig USUAL = new TimingConfig(null, USUAL_REFRESH, null);

    public TimingConfig {
        refresh = Objects.requireNonNullElse(refresh, USUAL_REFRESH);
        require(
                refresh.compareTo(LEAST_REFRESH) >= 0,
                "refresh",
                "must be at least 1s, but was %s",
                refresh);
        requireShort("pacing", pacing);
        requireShort("answer-within", answerWithin);
    }

    private static void requireShort(String key, @Nullable Duration given) {
        require(
                given == null || given.compareTo(LONGEST) <= 0,
                key,
                "must be 10s at most, but was %s",
                given);
    }

    Duration pacingOr(Duration usual) {
        return pacing == null ? usual : pacing;
    }

    /** How long an answer may take. */
    public Duration patienceOr(Duration usual) {
        return answerWithin == null ? usual : answerWithin;
    }
}
