package io.jiaohao.display.strip.driver;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.Objects;

/**
 * {@code candle}: how a board is used.
 *
 * @param arrow the sign between number and window: {@code >}, {@code <} or {@code -}
 * @param blinks how often a new call blinks; 0 for never
 */
public record CandleSettings(String arrow, Integer blinks) {
    private static final int DEFAULT_BLINKS = 5;
    private static final int MOST_BLINKS = 94;

    public CandleSettings {
        arrow = Objects.requireNonNullElse(arrow, ">");
        blinks = Objects.requireNonNullElse(blinks, DEFAULT_BLINKS);
        require(arrow.matches("[<>-]"), "arrow", "must be >, < or -, but was \"%s\"", arrow);
        require(
                blinks >= 0 && blinks <= MOST_BLINKS,
                "blinks",
                "must be 0..%d, but was %d",
                MOST_BLINKS,
                blinks);
    }
}
