package io.jiaohao.display.voice;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.display.announce.Loudness;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Objects;

/**
 * {@code voice.volume.times[]}: a time of day.
 *
 * @param from {@code HH:mm}
 * @param to {@code HH:mm}, not included; before {@code from} means over midnight
 * @param level decibels
 * @param mute whether calls are for the screens only
 */
public record VolumeSpan(String from, String to, Integer level, Boolean mute) {
    private static final int QUIETEST = -60;

    public VolumeSpan {
        time("from", from);
        time("to", to);
        level = Objects.requireNonNullElse(level, 0);
        mute = Objects.requireNonNullElse(mute, false);
        checkDecibels("level", level);
    }

    static void checkDecibels(String key, int decibels) {
        require(
                decibels >= QUIETEST && decibels <= 0,
                key,
                "must be %d..0 decibels, but was %d",
                QUIETEST,
                decibels);
    }

    private static LocalTime time(String key, String text) {
        require(text != null, key, "is missing");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            require(false, key, "must be a time like \"08:30\", but was \"%s\"", text);
            throw e;
        }
    }

    Loudness.Span span() {
        return new Loudness.Span(LocalTime.parse(from), LocalTime.parse(to), level, mute);
    }
}
