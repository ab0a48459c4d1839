package io.jiaohao.kiosk.search;

import java.util.List;

/**
 * What a search gave.
 *
 * @param matters ids, what fits best first, at most as many as somebody looks through
 * @param more whether there are others
 * @param words Chinese words that the typed letters may stand for, to go on with
 */
public record Found(List<String> matters, boolean more, List<String> words) {
    static final Found NOTHING = new Found(List.of(), false, List.of());

    public Found {
        matters = List.copyOf(matters);
        words = List.copyOf(words);
    }
}
