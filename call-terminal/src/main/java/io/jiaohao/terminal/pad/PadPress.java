package io.jiaohao.terminal.pad;

import io.jiaohao.terminal.pad.profile.PadAction;
import org.jspecify.annotations.Nullable;

/**
 * A press of a pad's key.
 *
 * @param seen what the pad showed at hand; null for nobody
 * @param typed the number that was typed before; null for none
 */
public record PadPress(PadAction action, @Nullable AtHand seen, @Nullable Integer typed) {}
