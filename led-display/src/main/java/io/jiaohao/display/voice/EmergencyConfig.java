package io.jiaohao.display.voice;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.config.Durations;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * {@code voice.emergency}: what is said while the hall is stopped (H7).
 *
 * @param texts by language; a language that is left out has the text of its wording
 * @param every how often it is said again
 */
public record EmergencyConfig(Map<String, String> texts, Duration every) {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    static final EmergencyConfig DEFAULT = new EmergencyConfig(null, null);

    public EmergencyConfig {
        texts = texts == null ? Map.of() : Map.copyOf(texts);
        every = Objects.requireNonNullElse(every, USUAL);
        require(
                every.compareTo(SHORTEST) >= 0,
                "every",
                "must be at least %s, but was %s",
                Durations.text(SHORTEST),
                Durations.text(every));
    }
}
