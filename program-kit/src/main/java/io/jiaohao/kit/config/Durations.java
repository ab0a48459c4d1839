package io.jiaohao.kit.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 250ms}, {@code 8s}, {@code 10m}, {@code 2h}, {@code 30d}.
 */
public final class Durations {
    /** What a duration looks like. */
    public static final String FORM = "\\d{1,9}(ms|s|m|h|d)";

    private static final Pattern PARTS = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    /** The units, the largest first. */
    private enum Unit {
        DAY("d", Duration.ofDays(1)),
        HOUR("h", Duration.ofHours(1)),
        MINUTE("m", Duration.ofMinutes(1)),
        SECOND("s", Duration.ofSeconds(1)),
        MILLI("ms", Duration.ofMillis(1));

        private final String word;
        private final Duration one;

        Unit(String word, Duration one) {
            this.word = word;
            this.one = one;
        }
    }

    private Durations() {}

    /** Reads what a person wrote. */
    public static Duration parse(String text) {
        Matcher matcher = PARTS.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValueException(
                    "",
                    "must be a duration like 250ms, 8s, 10m, 2h or 30d, but was \"%s\""
                            .formatted(text));
        }
        long amount = Long.parseLong(matcher.group(1));
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.word.equals(matcher.group(2)))
                .findFirst()
                .map(unit -> unit.one.multipliedBy(amount))
                .orElseThrow();
    }

    /** Writes it in the largest unit that it is a whole number of. */
    public static String text(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        return Arrays.stream(Unit.values())
                .filter(unit -> duration.toMillis() % unit.one.toMillis() == 0)
                .findFirst()
                .map(unit -> duration.dividedBy(unit.one) + unit.word)
                .orElseThrow();
    }
}
