package io.jiaohao.display.speech;

import io.jiaohao.kit.config.InvalidValueException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a language with places for what differs: {@code {number}} the ticket, {@code
 * {window}} the window's words, {@code {calls}} several calls. In a file, what is left out is as in
 * the language's built-in wording.
 *
 * @param call one call
 * @param joined several calls in one sentence
 * @param joinedCall one of them
 * @param joinedAnd what stands between them
 * @param window a window with a number
 * @param windowShort the same within a joined sentence
 * @param windowSpelled a window with a label of letters and digits
 * @param windowNameless a window whose label this language cannot say
 * @param emergency what is said while the hall is stopped
 */
record Phrases(
        String call,
        String joined,
        String joinedCall,
        String joinedAnd,
        String window,
        String windowShort,
        String windowSpelled,
        String windowNameless,
        String emergency) {
    Phrases {
        placed("call", call, "{number}", "{window}");
        placed("joined", joined, "{calls}");
        placed("joined-call", joinedCall, "{number}", "{window}");
        placed("window", window, "{window}");
        placed("window-short", windowShort, "{window}");
        placed("window-spelled", windowSpelled, "{window}");
    }

    private static void placed(String key, @Nullable String phrase, String... places) {
        for (String place : places) {
            InvalidValueException.require(
                    phrase == null || phrase.contains(place), key, "must contain %s", place);
        }
    }

    /** This, with what is left out taken from another. */
    Phrases over(Phrases base) {
        return new Phrases(
                Objects.requireNonNullElse(call, base.call),
                Objects.requireNonNullElse(joined, base.joined),
                Objects.requireNonNullElse(joinedCall, base.joinedCall),
                Objects.requireNonNullElse(joinedAnd, base.joinedAnd),
                Objects.requireNonNullElse(window, base.window),
                Objects.requireNonNullElse(windowShort, base.windowShort),
                Objects.requireNonNullElse(windowSpelled, base.windowSpelled),
                Objects.requireNonNullElse(windowNameless, base.windowNameless),
                Objects.requireNonNullElse(emergency, base.emergency));
    }
}
