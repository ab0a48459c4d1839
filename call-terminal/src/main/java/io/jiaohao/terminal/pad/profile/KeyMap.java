package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys of a profile. A key is written as the bytes that the pad sends, {@code 0C} or {@code 06
 * 0F}; {@code # 13} stands for any number typed before 13, where no key says more exactly which.
 *
 * @param byCode what each does
 */
record KeyMap(Map<String, KeyMeaning> byCode) {
    private static final String TYPED = "# ";
    private static final int HIGHEST_DIGIT = 9;
    private static final int MOST_DIGITS = 9;

    KeyMap {
        byCode.keySet().forEach(KeyMap::check);
        byCode = Map.copyOf(byCode);
    }

    private static void check(String code) {
        require(
                code.matches("(# )?[0-9A-F]{2}( [0-9A-F]{2})*"),
                code,
                "must be bytes as hex digits like \"0C\", \"06 0F\" or \"# 13\"");
    }

    /** What the bytes of one frame mean. */
    Optional<PadProfile.Pressed> find(List<Integer> keys) {
        KeyMeaning exact = byCode.get(code(keys));
        if (exact != null) {
            return Optional.of(new PadProfile.Pressed(exact, null));
        }
        List<Integer> digits = keys.subList(0, keys.size() - 1);
        KeyMeaning typed = byCode.get(TYPED + code(keys.subList(digits.size(), keys.size())));
        return typed == null || !isNumber(digits)
                ? Optional.empty()
                : Optional.of(new PadProfile.Pressed(typed, number(digits)));
    }

    private static boolean isNumber(List<Integer> digits) {
        return !digits.isEmpty()
                && digits.size() <= MOST_DIGITS
                && digits.stream().allMatch(digit -> digit <= HIGHEST_DIGIT);
    }

    private static int number(List<Integer> digits) {
        return digits.stream().reduce(0, (all, digit) -> all * 10 + digit);
    }

    private static String code(List<Integer> keys) {
        return keys.stream().map("%02X"::formatted).collect(Collectors.joining(" "));
    }
}
