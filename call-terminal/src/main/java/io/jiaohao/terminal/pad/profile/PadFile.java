package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place on a line: a pad, an evaluator, or both for one window. Without {@code device} it
 * belongs to the terminal that runs it and presses the buttons of its page; with {@code device} it
 * is a device with a session and a window of its own.
 *
 * @param address of the pad; null for an evaluator beside a clerk's page
 * @param evaluator its address, which may be the pad's; null for none
 * @param device whom the server knows it as
 * @param counter the window that it opens by itself, for that clerk
 */
public record PadFile(
        @Nullable Integer address,
        @Nullable Integer evaluator,
        @Nullable String device,
        @Nullable String key,
        @Nullable String counter,
        @Nullable String clerk,
        @Nullable String pin) {
    private static final String RULE =
            "is missing: a pad of its own has device, key, counter, clerk and pin, another has none";

    public PadFile {
        require(address != null || evaluator != null, "", "must have an address or an evaluator");
        boolean alone =
                device != null || key != null || counter != null || clerk != null || pin != null;
        if (alone) {
            requireText("device", device);
            requireText("key", key);
            requireText("counter", counter);
            requireText("clerk", clerk);
            requireText("pin", pin);
        }
    }

    private static void requireText(String key, @Nullable String value) {
        require(value != null && !value.isBlank(), key, RULE);
    }

    /** The session of a pad of its own. Its key and pin are secret: never logged. */
    public record Own(String device, String key, String counter, String clerk, String pin) {
        @Override
        public String toString() {
            return "Own[device=%s, counter=%s, clerk=%s]".formatted(device, counter, clerk);
        }
    }

    /** The session of its own; null for a pad of the terminal. */
    public @Nullable Own own() {
        return device == null
                ? null
                : new Own(
                        device,
                        Objects.requireNonNull(key),
                        Objects.requireNonNull(counter),
                        Objects.requireNonNull(clerk),
                        Objects.requireNonNull(pin));
    }

    @Override
    public String toString() {
        return "PadFile[address=%s, evaluator=%s, own=%s]".formatted(address, evaluator, own());
    }
}
