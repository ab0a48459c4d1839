package io.jiaohao.kiosk.printer;

import io.jiaohao.kit.config.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of {@code printer:}, taken apart: {@code KIND:WHERE?KEY=VALUE&KEY=VALUE}.
 *
 * @param settings what stands behind the question mark
 */
record PrinterText(String kind, String where, Map<String, String> settings) {
    PrinterText {
        settings = Map.copyOf(settings);
    }

    static PrinterText of(String text) {
        int question = text.indexOf('?');
        String place = question < 0 ? text : text.substring(0, question);
        int colon = place.indexOf(':');
        Map<String, String> settings = new HashMap<>();
        if (question >= 0) {
            for (String setting : text.substring(question + 1).split("&")) {
                int equals = setting.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException(
                            "must have KEY=VALUE after the question mark, but was \"%s\""
                                    .formatted(setting));
                }
                settings.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return new PrinterText(
                colon < 0 ? place : place.substring(0, colon),
                colon < 0 ? "" : place.substring(colon + 1),
                settings);
    }

    /** Refuses settings that this kind of printer does not have. */
    PrinterText knowing(String... keys) {
        Set<String> strange = new TreeSet<>(settings.keySet());
        strange.removeAll(Set.of(keys));
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(
                    "has no setting \"%s\" for %s:".formatted(strange.iterator().next(), kind));
        }
        return this;
    }

    <T extends Enum<T>> T choice(String key, T fallback) {
        String word = settings.get(key);
        if (word == null) {
            return fallback;
        }
        for (T each : fallback.getDeclaringClass().getEnumConstants()) {
            if (Words.word(each).equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("has no %s=%s".formatted(key, word));
    }

    int number(String key, int fallback) {
        String digits = settings.getOrDefault(key, String.valueOf(fallback));
        if (!digits.matches("\\d{1,7}")) {
            throw new IllegalArgumentException(
                    "must have a number for %s, but was \"%s\"".formatted(key, digits));
        }
        return Integer.parseInt(digits);
    }
}
