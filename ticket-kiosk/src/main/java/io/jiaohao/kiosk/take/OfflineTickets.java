package io.jiaohao.kiosk.take;

import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Tickets that need no server, where the kiosk may give such (DOMAIN N8). */
public interface OfflineTickets extends TicketSource {
    /**
     * Whether this touch, which nobody has sent to a server, may have a number now. Asked only
     * while no session is open.
     */
    boolean gives(TouchOrder order);

    /** Tickets that a dead program had under way. */
    List<LeftTouch> left();

    /** The hall as a program before this one knew it; empty when none did. */
    Optional<HallMirror> lastHall();

    /** For a kiosk that sends its visitors to the desk instead. */
    OfflineTickets NONE =
            new OfflineTickets() {
                @Override
                public boolean gives(TouchOrder order) {
                    return false;
                }

                @Override
                public List<LeftTouch> left() {
                    return List.of();
                }

                @Override
                public Optional<HallMirror> lastHall() {
                    return Optional.empty();
                }

                @Override
                public Future<TicketView> issue(TouchOrder order) {
                    throw new IllegalStateException("Expected no number without a server");
                }

                @Override
                public Future<Void> printing(TouchOrder order) {
                    return Future.succeededFuture();
                }

                @Override
                public Future<Void> voidTicket(TouchOrder order, TicketView ticket, String reason) {
                    return Future.succeededFuture();
                }

                @Override
                public Future<Void> strikeOut(TouchOrder order) {
                    return Future.succeededFuture();
                }
            };
}
