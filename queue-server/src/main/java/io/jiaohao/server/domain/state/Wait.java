package io.jiaohao.server.domain.state;

/**
 * A wait as a distribution, in seconds.
 *
 * @param low one visitor in ten is called sooner
 * @param high one visitor in twenty is called later
 */
record Wait(double low, double mean, double high) {
    static final double LOW_SCORE = -1.28;
    static final double HIGH_SCORE = 1.65;

    /** How much one occupancy differs from the next, against the mean. */
    static final double SPREAD = 0.9;

    /** How well the mean itself is known. */
    private static final double DOUBT = 0.17;

    private static final double LEAST_FACTOR = 0.01;

    static final Wait NONE = new Wait(0, 0, 0);

    static Wait of(Capacity capacity, double calls, double secondsEach) {
        Capacity.Reached mean = capacity.until(calls, secondsEach);
        double low = factor(mean.served(), LOW_SCORE);
        double high = factor(mean.served(), HIGH_SCORE);
        return new Wait(
                capacity.until(calls, secondsEach * low).seconds(),
                mean.seconds(),
                capacity.until(calls, secondsEach * high).seconds());
    }

    /**
     * How much slower or faster than on average: a quantile of a gamma distribution (Wilson and
     * Hilferty), which shrinks with the root of how many services are summed up.
     */
    private static double factor(double services, double score) {
        if (services <= 0) {
            return 1;
        }
        double variance = SPREAD * SPREAD / services + DOUBT * DOUBT;
        double ninth = variance / 9;
        double root = 1 - ninth + score * Math.sqrt(ninth);
        return Math.max(LEAST_FACTOR, root * root * root);
    }

    /** In one line with others, which happens to those only who have waited so long. */
    Wait pooled(Wait other, double after) {
        return new Wait(
                Math.min(low, other.low), Math.max(after, other.mean), Math.max(after, other.high));
    }

    /**
     * The likelihood, in percent, that the service that follows ends so many seconds from now; of
     * the same family of distributions.
     */
    int chanceToEndBy(double seconds, double secondsEach) {
        double end = mean + secondsEach;
        double score = seconds < end ? LOW_SCORE : HIGH_SCORE;
        double deviation = ((seconds < end ? low : high) - mean) / score;
        double ninth =
                (deviation * deviation + SPREAD * SPREAD * secondsEach * secondsEach)
                        / (9 * end * end);
        double root = Math.cbrt(Math.max(0, seconds) / end);
        return (int) Math.round(100 * normal((root - 1 + ninth) / Math.sqrt(ninth)));
    }

    /** The normal distribution function, to about 0.0002 (its logistic approximation). */
    private static double normal(double score) {
        double exponent = 0.07056 * score * score * score + 1.5976 * score;
        return 1 / (1 + Math.exp(-exponent));
    }
}
