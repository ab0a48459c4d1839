package io.jiaohao.display.speech;

import io.jiaohao.kit.config.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a language reads letters and figures (V2, V3). In a file, what is left out is as in the
 * language's built-in wording.
 *
 * @param digits the ten digits, 0 first, as they are read one by one
 * @param letters how letters are read that are not read by their own name, e.g. {@code A: 甲}
 * @param afterDigit what follows each digit
 * @param afterLetter what follows each letter
 * @param windows how a window's number is read
 * @param plainNumbers how a ticket without letters is read: digit by digit, or as a number
 * @param script the writing that its engines read
 */
record Reading(
        @Nullable List<String> digits,
        @Nullable Map<String, String> letters,
        @Nullable String afterDigit,
        @Nullable String afterLetter,
        @Nullable Numbers windows,
        @Nullable PlainNumbers plainNumbers,
        @Nullable Script script) {
    private static final int TEN = 10;

    /** How a number is read as one. */
    enum Numbers {
        MANDARIN, // in Hanzi: 一百零二
        FIGURES, // as figures, which the engine reads
        DIGITS // digit by digit
    }

    /** How a ticket that has no letters is read. */
    enum PlainNumbers {
        DIGITS,
        CARDINAL
    }

    /** Which labels are words of the language; others are spelled. */
    enum Script {
        HAN,
        LATIN
    }

    Reading {
        digits = digits == null ? null : List.copyOf(digits);
        letters = letters == null ? null : Map.copyOf(letters);
        InvalidValueException.require(
                digits == null || digits.size() == TEN,
                "digits",
                "must be the ten digits, 0 first, but there are %d",
                digits == null ? 0 : digits.size());
    }

    /** This, with what is left out taken from another. */
    Reading over(Reading base) {
        return new Reading(
                Objects.requireNonNullElse(digits, base.digits),
                letters == null ? base.letters : letters,
                Objects.requireNonNullElse(afterDigit, base.afterDigit),
                Objects.requireNonNullElse(afterLetter, base.afterLetter),
                Objects.requireNonNullElse(windows, base.windows),
                Objects.requireNonNullElse(plainNumbers, base.plainNumbers),
                Objects.requireNonNullElse(script, base.script));
    }

    /** A ticket's number. */
    String ticket(String number) {
        boolean plain = number.matches("\\d{1,4}");
        return plain && plainNumbers == PlainNumbers.CARDINAL
                ? cardinal(Integer.parseInt(number))
                : spelled(number);
    }

    /** A number as one; up to 9999. */
    String cardinal(int number) {
        return switch (Objects.requireNonNull(windows)) {
            case MANDARIN -> MandarinNumber.cardinal(number);
            case FIGURES -> Integer.toString(number);
            case DIGITS -> spelled(Integer.toString(number));
        };
    }

    /** Letters by their names, digits one by one; other characters are not read. */
    String spelled(String text) {
        return text.toUpperCase(Locale.ROOT)
                .codePoints()
                .mapToObj(this::symbol)
                .collect(Collectors.joining());
    }

    private String symbol(int c) {
        if (c >= '0' && c <= '9') {
            return Objects.requireNonNull(digits).get(c - '0') + afterDigit;
        }
        String letter = Character.toString(c);
        return Character.isLetter(c)
                ? Objects.requireNonNull(letters).getOrDefault(letter, letter) + afterLetter
                : "";
    }

    /** Whether a label is a name in words of this language. */
    boolean isName(String label) {
        return script == Script.HAN
                ? label.codePoints().anyMatch(Character::isIdeographic)
                : !readable(label).matches("[A-Za-z]?\\d+|[A-Za-z]");
    }

    /** What the language's engines can read of a label; may be empty. */
    String readable(String label) {
        return script == Script.HAN
                ? label
                : label.replaceAll("[^\\p{IsLatin}\\d .-]", " ").strip();
    }
}
