package io.jiaohao.display.announce;

/** The classes of broadcasts (V10), the most urgent first; music lies below all of them. */
public enum Rank {
    EMERGENCY,
    CALL,
    NOTICE;

    /** Whether this one cuts the other short. */
    boolean outranks(Rank other) {
        return compareTo(other) < 0;
    }
}
