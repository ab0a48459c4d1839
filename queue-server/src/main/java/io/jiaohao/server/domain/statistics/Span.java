package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.PauseReasonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in which a window did one thing under one clerk. */
record Span(Post post, Doing doing, Instant from, Instant to) {

    /**
     * What a window does. A ticket at hand comes before a pause, which begins when it has gone.
     *
     * @param pause why it is paused; null while it is not
     */
    record Doing(boolean busy, @Nullable PauseReasonId pause) {
        static Doing of(Counter counter) {
            boolean busy = counter.atHand() != null;
            Counter.Pause pause = counter.pause();
            return new Doing(busy, busy || pause == null ? null : pause.reason());
        }

        boolean idle() {
            return !busy && pause == null;
        }
    }

    /** What an open window begins to do; empty for a closed one. */
    static Optional<Span> begun(Counter counter, Instant at) {
        Counter.Staff staff = counter.staff();
        return staff == null
                ? Optional.empty()
                : Optional.of(
                        new Span(new Post(counter.id(), staff.clerk()), Doing.of(counter), at, at));
    }

    Span until(Instant at) {
        return new Span(post, doing, from, at.isBefore(from) ? from : at);
    }

    boolean sameAs(Span other) {
        return post.equals(other.post) && doing.equals(other.doing);
    }

    Duration length() {
        return length(from, to);
    }

    Duration before(Instant end) {
        return length(from, to.isBefore(end) ? to : end);
    }

    Duration after(Instant start) {
        return length(from.isAfter(start) ? from : start, to);
    }

    /** Never less than none, whatever the clock did. */
    static Duration length(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? Optional.empty() : Optional.of(length(from, to));
    }
}
