package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.DayBook;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Text;
import java.time.Instant;

/**
 * An emergency: nobody is called and no number is issued until the hall goes on (DOMAIN H7).
 * Tickets keep their places.
 *
 * @param text what screens show and loudspeakers say
 */
public record HallStopped(Text text, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        DayBook day = hall.day();
        return hall.with(day.with(day.stops().stopping(text))).showing(at);
    }
}
