package io.jiaohao.kiosk.take;

import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;

/**
 * Where a touch's ticket comes from, and what remembers the touch until that ticket is handed out.
 * Called on the event loop.
 */
public interface TicketSource {
    /** The ticket of a new touch, which is on disk first; fails when there is none for it. */
    Future<TicketView> issue(TouchOrder order);

    /**
     * The printer gets the ticket next. Once this is on disk nobody prints it a second time, nor
     * voids it after a restart: the paper may be in the visitor's hand.
     */
    Future<Void> printing(TouchOrder order);

    /** Nobody got the ticket. */
    Future<Void> voidTicket(TouchOrder order, TicketView ticket, String reason);

    /** The ticket is handed out or voided, or there is none: a restart need not think of it. */
    Future<Void> strikeOut(TouchOrder order);
}
