package io.jiaohao.terminal.pad;

import io.jiaohao.terminal.pad.frame.PadInput;
import org.jspecify.annotations.Nullable;

/**
 * What is wired for one window: a pad, an evaluator, or both.
 *
 * @param window where they work
 * @param pad null for an evaluator alone
 * @param evaluator null for a pad alone
 */
record Place(PadWindow window, @Nullable Pad pad, @Nullable Evaluator evaluator) {
    /** Follows its window from now on. */
    void follow() {
        window.run(
                () -> {
                    window.watch(this::see);
                    see();
                });
    }

    private void see() {
        Sight sight = window.sight();
        if (pad != null) {
            pad.see(sight);
        }
        if (evaluator != null) {
            evaluator.see(sight);
        }
    }

    /**
     * One of its devices said something.
     *
     * @param nanos when, by {@link System#nanoTime()}
     */
    void hear(PadInput input, long nanos) {
        if (input instanceof PadInput.Keys keys && pad != null) {
            pad.keyed(keys.keys(), nanos);
        } else if (input instanceof PadInput.Score score && evaluator != null) {
            evaluator.scored(score.value());
        }
    }
}
