package io.jiaohao.display.strip.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.display.strip.dots.StripSize;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One strip.
 *
 * @param counter id of the window whose calls it shows
 * @param zone id of the zone whose calls it shows; without both it shows the whole hall's
 * @param size in dots
 * @param address on its line; null for the only strip of a line
 * @param name what it shows while it is idle; empty for the window's first queue or the hall
 */
public record StripConfig(
        @Nullable String counter,
        @Nullable String zone,
        StripSize size,
        @Nullable Integer address,
        String name) {
    private static final StripSize USUAL = new StripSize(96, 16);

    public StripConfig {
        size = Objects.requireNonNullElse(size, USUAL);
        name = Objects.requireNonNullElse(name, "");
        require(
                counter == null || zone == null,
                "zone",
                "cannot stand beside counter: a strip shows one window, one zone or the hall");
    }
}
