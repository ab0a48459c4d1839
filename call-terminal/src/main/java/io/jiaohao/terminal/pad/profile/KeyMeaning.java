package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.config.ShortForm;
import io.jiaohao.kit.config.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a key does, by what is at the window: one action for all, or another for each. Null does
 * nothing, which the pad is told as a refusal.
 *
 * @param idle nobody is at hand
 * @param called somebody was called
 * @param serving somebody is being served
 */
public record KeyMeaning(
        @Nullable PadAction idle, @Nullable PadAction called, @Nullable PadAction serving) {
    public KeyMeaning {
        require(
                idle != null || called != null || serving != null,
                "",
                "must say what the key does: idle, called or serving");
    }

    /** The same whatever is at the window. */
    @ShortForm
    static KeyMeaning always(String word) {
        PadAction action =
                Arrays.stream(PadAction.values())
                        .filter(each -> Words.word(each).equals(word.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
        require(
                action != null,
                "",
                "must be one of %s, but was \"%s\"",
                Arrays.stream(PadAction.values())
                        .map(Words::word)
                        .collect(Collectors.joining(", ")),
                word);
        return new KeyMeaning(action, action, action);
    }
}
