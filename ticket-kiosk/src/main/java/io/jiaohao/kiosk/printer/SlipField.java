package io.jiaohao.kiosk.printer;

import io.jiaohao.kit.config.Words;
import java.util.Arrays;
import java.util.Optional;

/** What a line of a ticket's template may name, e.g. {@code {number}}. */
enum SlipField {
    HALL,
    NUMBER,
    MATTER,
    /** How many come first; unknown when it is nobody. */
    AHEAD,
    /** Minutes, as a range; unknown for a wait so long that a time of day says more. */
    WAIT,
    /** Times of day, as a range; for long waits. */
    TURN,
    ZONES,
    /** Unknown when there are too many to name. */
    WINDOWS,
    /** One paper to bring; its line is printed for each. */
    MATERIAL,
    /** When the number was taken. */
    TAKEN;

    static Optional<SlipField> named(String word) {
        return Arrays.stream(values()).filter(each -> Words.word(each).equals(word)).findFirst();
    }
}
