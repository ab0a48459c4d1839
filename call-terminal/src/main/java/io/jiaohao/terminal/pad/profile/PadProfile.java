package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.config.InvalidValueException;
import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.terminal.pad.frame.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of pad, as its file in {@code config/pads} describes it.
 *
 * @param frame how its frames are read
 * @param line how its line is used
 * @param keys what its keys do
 * @param samePress the same key again within this after the last time is the same press: pads
 *     bounce and keys stick (DOMAIN W4)
 * @param show what it shows
 * @param evaluator null for a kind without
 */
public record PadProfile(
        FrameProfile frame,
        LineProfile line,
        Map<String, KeyMeaning> keys,
        @Nullable Duration samePress,
        Looks show,
        @Nullable EvaluatorProfile evaluator) {
    private static final Duration DEFAULT_SAME_PRESS = Duration.ofMillis(1_500);
    private static final String THREE_DIGITS = "000";

    public PadProfile {
        require(frame != null, "frame", "is missing");
        require(line != null, "line", "is missing");
        require(show != null, "show", "is missing");
        checkKeys(keys);
        keys = Map.copyOf(keys);
        Dialect dialect = frame.kind().dialect(frame.rules());
        show.byName().forEach((name, look) -> check(name, look, show, dialect));
        require(
                evaluator == null || dialect.openEvaluator(0).isPresent(),
                "evaluator",
                "is not known for this kind of frame");
    }

    /** Reads a profile's file; a {@code ConfigException} says what is wrong with it. */
    public static PadProfile read(Path file) {
        return StrictYaml.read(file, PadProfile.class);
    }

    private static void checkKeys(@Nullable Map<String, KeyMeaning> keys) {
        require(keys != null && !keys.isEmpty(), "keys", "is missing");
        try {
            new KeyMap(keys);
        } catch (InvalidValueException e) {
            throw new InvalidValueException("keys." + e.key(), e.getMessage());
        }
    }

    private static void check(String name, Look look, Looks all, Dialect dialect) {
        String key = "show." + name;
        dialect.problem(look.first(THREE_DIGITS, THREE_DIGITS))
                .or(() -> dialect.problem(look.second(THREE_DIGITS, THREE_DIGITS)))
                .ifPresent(
                        reason -> {
                            throw new InvalidValueException(key, reason);
                        });
        require(
                (look.display() == null) == (all.offline().display() == null),
                key,
                "must have a display as the other states have, or none of them");
    }

    /** How pads of this kind speak. */
    public Dialect dialect() {
        return frame.kind().dialect(frame.rules());
    }

    /**
     * What was pressed.
     *
     * @param typed the number that was typed before the key; null for none
     */
    public record Pressed(KeyMeaning meaning, @Nullable Integer typed) {}

    /** What the keys of one frame mean; empty when the profile does not know them. */
    public Optional<Pressed> pressed(List<Integer> codes) {
        return new KeyMap(keys).find(codes);
    }

    public Duration bounce() {
        return samePress == null ? DEFAULT_SAME_PRESS : samePress;
    }
}
