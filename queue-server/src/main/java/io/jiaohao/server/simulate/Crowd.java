package io.jiaohao.server.simulate;

/**
 * What the people of a made-up day are like.
 *
 * @param visitors how many come, on average
 * @param priorityShare how many of those whose matter has a favoured lane take it, 0 to 1
 * @param noShowShare how many miss their first call, 0 to 1; half of them come back
 * @param spread of service times: standard deviation ÷ mean
 */
record Crowd(double visitors, double priorityShare, double noShowShare, double spread) {
    /** How many of those who missed their call come back. */
    static final double RETURN_SHARE = 0.5;

    Crowd of(double others) {
        return new Crowd(others, priorityShare, noShowShare, spread);
    }
}
