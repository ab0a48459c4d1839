package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.terminal.pad.frame.Shown;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a pad shows in one state. In texts {@code {waiting}} stands for how many wait and {@code
 * {number}} for the ticket's last three digits (DOMAIN N3), each three places wide.
 *
 * @param display its text; null for a pad without a display
 * @param then what it shows in turn with that; null for nothing else
 * @param every how long each of both; of the sign of a refusal: how long it stays
 * @param blink whether the display blinks by itself
 * @param led the lamp's code, two hex digits; null for a pad without a lamp
 * @param beep whether it beeps when it begins to show this
 */
public record Look(
        @Nullable String display,
        @Nullable String then,
        @Nullable Duration every,
        @Nullable Boolean blink,
        @Nullable String led,
        @Nullable Boolean beep) {
    public static final String WAITING = "{waiting}";
    public static final String NUMBER = "{number}";

    private static final Duration DEFAULT_EVERY = Duration.ofSeconds(1);
    private static final Duration LEAST_EVERY = Duration.ofMillis(200);
    private static final int HEX = 16;

    public Look {
        require(then == null || display != null, "then", "needs display");
        require(
                every == null || every.compareTo(LEAST_EVERY) >= 0,
                "every",
                "must be at least 200ms");
        require(
                led == null || led.matches("[0-9A-F]{2}"),
                "led",
                "must be two hex digits like \"32\", but was \"%s\"",
                led);
    }

    public Duration period() {
        return every == null ? DEFAULT_EVERY : every;
    }

    public boolean beeps() {
        return Boolean.TRUE.equals(beep);
    }

    /** What is shown first, with the numbers filled in. */
    public Shown first(String waiting, String number) {
        return shown(display, waiting, number);
    }

    /** What is shown in turn with it; the same when there is nothing else. */
    public Shown second(String waiting, String number) {
        return shown(then == null ? display : then, waiting, number);
    }

    private Shown shown(@Nullable String template, String waiting, String number) {
        String text =
                template == null
                        ? null
                        : template.replace(WAITING, waiting).replace(NUMBER, number);
        return new Shown(
                text, Boolean.TRUE.equals(blink), led == null ? null : Integer.valueOf(led, HEX));
    }
}
