package io.jiaohao.kiosk.take;

import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;

/**
 * Tickets of the server. A touch is stored before it is sent and struck out when its ticket is
 * handed out; in between it is repeated under the same request. Called on the event loop.
 */
record ServerTickets(TouchBook book, Issuer issuer) implements TicketSource {
    @Override
    public Future<TicketView> issue(TouchOrder order) {
        return book.write(order).compose(stored -> again(order));
    }

    /** The ticket of a touch that is stored already. */
    Future<TicketView> again(TouchOrder order) {
        return issuer.take(order);
    }

    @Override
    public Future<Void> printing(TouchOrder order) {
        return book.printing(order.request());
    }

    @Override
    public Future<Void> voidTicket(TouchOrder order, TicketView ticket, String reason) {
        return issuer.voidTicket(order, ticket, reason).mapEmpty();
    }

    @Override
    public Future<Void> strikeOut(TouchOrder order) {
        return book.strikeOut(order.request());
    }
}
