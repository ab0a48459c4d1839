package io.jiaohao.display.hall;

import java.time.Instant;

/**
 * The latest announcement of one ticket, with what a screen and a voice need of it.
 *
 * @param id of the call; a recall has another
 * @param label what stands on the window
 * @param repeat 0 for a first call, 1.. for a recall
 * @param state the ticket's state now
 */
public record HallCall(
        String id,
        String ticket,
        String number,
        String counter,
        String label,
        Instant time,
        int repeat,
        String state) {

    /** Whether the visitor is still asked to come. */
    public boolean stillCalled() {
        return state.equals("called");
    }

    /** The same call, of which the ticket is something else now. */
    public HallCall in(String other) {
        return new HallCall(id, ticket, number, counter, label, time, repeat, other);
    }

    public boolean recall() {
        return repeat > 0;
    }
}
