package io.jiaohao.server.simulate;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How busy each minute of the day is at the kiosks, as weights. The morning's first hour has twice
 * the usual, most of it in the first ten minutes (400 of 4,000 visitors, DOMAIN "Load of the
 * largest hall"); lunch has half; the afternoon opens with a smaller rush.
 */
final class Rush {
    private static final int NOON = 12 * 60;
    private static final int HALF_PAST_ONE = 13 * 60 + 30;

    private Rush() {}

    /** The same all day. */
    static double[] none() {
        double[] weights = new double[TakeTimes.MINUTES_OF_DAY];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** The rush of a day. */
    static double[] of(TakeTimes times) {
        BitSet open = times.mostly();
        int morning = Math.max(0, open.nextSetBit(0));
        int lunch = open.nextClearBit(morning);
        int afternoon = open.nextSetBit(lunch);
        double[] weights = none();
        if (afternoon < 0) {
            lunch = NOON;
            afternoon = HALF_PAST_ONE;
        }
        fill(weights, lunch, afternoon, 0.5);
        fill(weights, afternoon, afternoon + 30, 1.4);
        fill(weights, morning, morning + 60, 1.5);
        fill(weights, morning, morning + 10, 4.5);
        return weights;
    }

    private static void fill(double[] weights, int from, int to, double weight) {
        Arrays.fill(weights, from, Math.min(to, weights.length), weight);
    }
}
