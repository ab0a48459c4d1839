package io.jiaohao.server.push;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;

/**
 * Somebody in the server who sees everything that happens to a hall, also what no device is told.
 * Called on the hall's context: it must not take time there.
 */
public interface Witness {
    /** The hall as it is: at first, and whenever events before it were lost on their way. */
    void meet(Hall hall);

    /** An event, in the order of the hall. */
    void see(HallEvent event, Hall before, Hall after);
}
