package io.jiaohao.protocol.view;

import java.util.List;

/**
 * Whom a counter calls next if nothing else happens, and who waits there but may not be called.
 *
 * @param seq of the hall that this is true of
 * @param next in the order of the calls; the first of them only
 * @param waiting those of the counter's queues that it may not call now, the first of them only
 */
public record LineView(long seq, List<Next> next, List<Waiting> waiting) {
    public LineView {
        next = List.copyOf(next);
        waiting = List.copyOf(waiting);
    }

    /**
     * @param ticket its id
     * @param rule that gives it its turn, as in {@code ticket.explain}
     */
    public record Next(String ticket, String rule) {}

    /**
     * @param ticket its id
     * @param because what keeps the counter from calling it: not_done_here, for_other_counter,
     *     holder_busy, just_here or let_in_behind
     */
    public record Waiting(String ticket, String because) {}
}
