package io.jiaohao.terminal.pad.frame;

import java.util.List;

/** What a pad or an evaluator says. */
public sealed interface PadInput {
    /** Of the pad or the evaluator on its line. */
    int address();

    /**
     * Keys of a clerk's pad: digits that were typed before, then the key that sent them.
     *
     * @param keys the pad's codes, 0..255
     */
    record Keys(int address, List<Integer> keys) implements PadInput {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** A visitor's key on an evaluator, as the device numbers it. */
    record Score(int address, int value) implements PadInput {}
}
