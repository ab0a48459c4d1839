package io.jiaohao.server.simulate;

/**
 * Chance for one purpose. The same seed gives the same throws on every machine and Java:
 * SplitMix64, and only exact or strict arithmetic.
 */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double ULP = 0x1.0p-53;

    private long state;

    /**
     * @param purpose dice for other purposes fall independently
     */
    Dice(long seed, String purpose) {
        state = mixed(seed) ^ mixed(STEP * purpose.hashCode());
    }

    /** At least 0, less than 1. */
    double uniform() {
        state += STEP;
        return (mixed(state) >>> 11) * ULP;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    double between(double low, double high) {
        return low + uniform() * (high - low);
    }

    /** One of 0 to count - 1. */
    int below(int count) {
        return (int) (uniform() * count);
    }

    /** With mean 1. */
    double exponential() {
        return -StrictMath.log(1 - uniform());
    }

    /**
     * Gamma with mean 1.
     *
     * @param spread standard deviation ÷ mean: 1 is exponential, 0 always the mean
     */
    double gamma(double spread) {
        double shape = 1 / (spread * spread);
        if (spread == 0) {
            return 1;
        }
        return shape >= 1
                ? standardGamma(shape) / shape
                : standardGamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape) / shape;
    }

    /** Marsaglia and Tsang 2000; shape at least 1. */
    private double standardGamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double normal = normal();
            double cube = (1 + c * normal) * (1 + c * normal) * (1 + c * normal);
            double limit = 0.5 * normal * normal + d - d * cube;
            if (cube > 0 && -exponential() < limit + d * StrictMath.log(cube)) {
                return d * cube;
            }
        }
    }

    /** Box and Muller 1958. */
    private double normal() {
        double radius = StrictMath.sqrt(2 * exponential());
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    private static long mixed(long value) {
        long mix = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mix = (mix ^ (mix >>> 27)) * 0x94D049BB133111EBL;
        return mix ^ (mix >>> 31);
    }
}
