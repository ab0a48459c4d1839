package io.jiaohao.server.simulate;

import java.util.Locale;

/**
 * A number of a table, written alike everywhere.
 *
 * @param value not a number when there is none
 * @param decimals how many to print
 */
record Figure(double value, int decimals) {
    static Figure count(long value) {
        return new Figure(value, 0);
    }

    static Figure tenths(double value) {
        return new Figure(value, 1);
    }

    static Figure percent(double share) {
        return new Figure(100 * share, 1);
    }

    /** How much more the other one is. */
    Figure to(Figure other) {
        return new Figure(other.value - value, decimals);
    }

    @Override
    public String toString() {
        return Double.isNaN(value)
                ? "-"
                : String.format(Locale.ROOT, "%." + decimals + "f", value)
                        .replaceFirst("^-(0(\\.0+)?)$", "$1");
    }
}
