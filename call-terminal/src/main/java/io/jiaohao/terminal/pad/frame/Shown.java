package io.jiaohao.terminal.pad.frame;

import org.jspecify.annotations.Nullable;

/**
 * What a pad shows at a moment.
 *
 * @param text on its display; null for a pad without one
 * @param blink whether the display blinks by itself
 * @param led the code of its lamp; null for a pad without one
 */
public record Shown(@Nullable String text, boolean blink, @Nullable Integer led) {}
