package io.jiaohao.server.domain.state;

/**
 * A stretch of time to come.
 *
 * @param from seconds from now; {@link #OPEN_END} below 0 for no beginning
 * @param to seconds from now, after {@code from}; {@link #OPEN_END} for no end
 */
record Span(long from, long to) {
    static final long OPEN_END = Long.MAX_VALUE;

    boolean holds(long second) {
        return from <= second && second < to;
    }

    /** What of it lies in another; empty when its end is not after its beginning. */
    Span within(Span other) {
        return new Span(Math.max(from, other.from), Math.min(to, other.to));
    }

    boolean isEmpty() {
        return to <= from;
    }
}
