package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.OpeningHours.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a counter is planned to be open, and who stands in.
 *
 * @param roster when it is planned to be open; null for the hall's service hours (DOMAIN P2)
 * @param standIn the counter that is offered the tickets kept for this one while it is paused
 *     (DOMAIN W7); null for any that serves the queue
 */
public record Staffing(@Nullable OpeningHours roster, @Nullable CounterId standIn) {
    public static final Staffing NONE = new Staffing(null, null);

    /** When the counter is planned to be open on a date. */
    public List<Interval> planned(CalendarDay day) {
        return roster == null ? day.serviceIntervals() : day.takeIntervals(roster);
    }
}
