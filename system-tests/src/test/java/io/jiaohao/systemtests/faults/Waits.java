package io.jiaohao.systemtests.faults;

import java.util.List;
import java.util.function.Predicate;

/** How long clerks waited for an answer while something failed. */
record Waits(List<Moment> moments) {
    Waits {
        moments = List.copyOf(moments);
    }

    /**
     * The longest, in nanoseconds, of the terminals at such nodes: of what they asked or still
     * waited for between two moments by {@link System#nanoTime()}.
     */
    long longest(Predicate<String> nodes, long from, long to) {
        return Request.of(moments).stream()
                .filter(request -> request.sent().device().startsWith("terminal-"))
                .filter(request -> nodes.test(request.sent().node()))
                .filter(request -> request.answer().isPresent())
                .filter(request -> answered(request) >= from && pressed(request) <= to)
                .mapToLong(request -> answered(request) - Math.max(pressed(request), from))
                .max()
                .orElse(0);
    }

    /** How many answers a node gave between two moments. */
    long answers(String node, long from, long to) {
        return moments.stream()
                .filter(moment -> moment.is(Moment.Kind.ANSWERED) && moment.node().equals(node))
                .filter(moment -> moment.nanos() >= from && moment.nanos() <= to)
                .count();
    }

    private static long answered(Request request) {
        return request.answer().orElseThrow().nanos();
    }

    private static long pressed(Request request) {
        return request.sent().nanos() - request.sent().what().path("waitedNanos").asLong();
    }
}
