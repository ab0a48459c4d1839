package io.jiaohao.display.hall;

import java.time.Duration;
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
    private static final Duration MISSED_UNDER = Duration.ofSeconds(45);
    private static final Duration LISTED = Duration.ofMinutes(3); // DS5

    /** Whether the visitor is still asked to come. */
    public boolean stillCalled() {
        return state.equals("called");
    }

    /** One that was followed, or ended by "next", is still shown once; not one taken back. */
    public boolean worthShowing() {
        return switch (state) {
            case "called", "serving", "done" -> true;
            default -> false;
        };
    }

    /** Whether it is too old to be new to anybody who was not there. */
    public boolean missedAt(Instant now) {
        return time.plus(MISSED_UNDER).isBefore(now);
    }

    /** Until when it is listed. */
    public Instant listedUntil() {
        return time.plus(LISTED);
    }

    /** Whether the visitor is asked to come, and not for too long. */
    public boolean listedAt(Instant now) {
        return stillCalled() && listedUntil().isAfter(now);
    }

    /** The same call, of which the ticket is something else now. */
    public HallCall in(String other) {
        return new HallCall(id, ticket, number, counter, label, time, repeat, other);
    }

    public boolean recall() {
        return repeat > 0;
    }
}
