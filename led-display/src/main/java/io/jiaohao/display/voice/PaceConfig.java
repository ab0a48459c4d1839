package io.jiaohao.display.voice;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.display.announce.SpeakingRules;
import io.jiaohao.kit.config.Durations;
import java.time.Duration;
import java.util.Objects;

/**
 * {@code voice.pace}: how much is said while many are called (V4, V7, V8).
 *
 * @param repeat how often a call is said while nobody waits
 * @param stale calls older than this are left to the screens
 * @param shedAbove the backlog from which announcements become shorter
 * @param fullBelow the backlog below which they are whole again
 * @param join the most calls in one sentence
 */
public record PaceConfig(
        Integer repeat, Duration stale, Duration shedAbove, Duration fullBelow, Integer join) {
    private static final int MOST_REPEATS = 5;
    private static final int MOST_JOINED = 8;
    private static final Duration LONGEST = Duration.ofMinutes(3); // so long a snapshot tells of it

    /** The figures of the rules. */
    public static final PaceConfig DEFAULT = new PaceConfig(null, null, null, null, null);

    public PaceConfig {
        SpeakingRules rules = SpeakingRules.DEFAULT;
        repeat = Objects.requireNonNullElse(repeat, rules.rounds());
        stale = Objects.requireNonNullElse(stale, rules.stale());
        shedAbove = Objects.requireNonNullElse(shedAbove, rules.shedAbove());
        fullBelow = Objects.requireNonNullElse(fullBelow, rules.fullBelow());
        join = Objects.requireNonNullElse(join, rules.joined());
        require(
                repeat >= 1 && repeat <= MOST_REPEATS,
                "repeat",
                "must be 1..%d, but was %d",
                MOST_REPEATS,
                repeat);
        require(
                !stale.isZero() && stale.compareTo(LONGEST) <= 0,
                "stale",
                "must be at most %s, but was %s",
                Durations.text(LONGEST),
                Durations.text(stale));
        require(
                fullBelow.compareTo(shedAbove) <= 0,
                "full-below",
                "must be at most shed-above (%s), but was %s",
                Durations.text(shedAbove),
                Durations.text(fullBelow));
        require(
                join >= 1 && join <= MOST_JOINED,
                "join",
                "must be 1..%d, but was %d",
                MOST_JOINED,
                join);
    }

    SpeakingRules rules() {
        return new SpeakingRules(repeat, stale, shedAbove, fullBelow, join);
    }
}
