package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Vertx;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one press that waits for the link: the visitor is served and has gone, whatever the network
 * does. It is sent with its time when the link is back, and again under the same request while the
 * server cannot do it yet. Confined to the link's context.
 */
final class OfflineFinish {
    private static final long RETRY_MILLIS = 500;

    private final Vertx vertx;
    private final DeviceLink link;
    private final String device;
    private final Runnable onAnswered;
    private final Consumer<Throwable> onRefused;
    private @Nullable TicketView pending; // the ticket whose finish waits

    OfflineFinish(
            Vertx vertx,
            DeviceLink link,
            String device,
            Runnable onAnswered,
            Consumer<Throwable> onRefused) {
        this.vertx = vertx;
        this.link = link;
        this.device = device;
        this.onAnswered = onAnswered;
        this.onRefused = onRefused;
    }

    /** The ticket whose finish waits for the link, if any. */
    @Nullable TicketView pending() {
        return pending;
    }

    /** Keeps the press. A second one for the same ticket is the same press. */
    void keep(HallMirror mirror, TicketView ticket, ObjectNode params) {
        TicketView kept = pending;
        if (kept != null && kept.id().equals(ticket.id())) {
            return;
        }
        pending = ticket;
        params.put("at", mirror.serverTime().toString());
        send(ticket, params);
    }

    private void send(TicketView ticket, ObjectNode params) {
        link.change(Method.TICKET_FINISH, params)
                .onSuccess(ignored -> answered())
                .onFailure(cause -> refused(ticket, params, cause));
    }

    private void answered() {
        pending = null;
        onAnswered.run();
    }

    private void refused(TicketView ticket, ObjectNode params, Throwable cause) {
        if (cause instanceof RefusedException now && now.error().retry()) {
            vertx.setTimer(RETRY_MILLIS, timer -> send(ticket, params));
            return;
        }
        tell(ticket, cause);
        answered();
    }

    private void tell(TicketView ticket, Throwable cause) {
        boolean stillHere =
                link.mirror()
                        .flatMap(mirror -> mirror.counterOf(device))
                        .map(counter -> counter.ticket())
                        .filter(atHand -> atHand.id().equals(ticket.id()))
                        .isPresent();
        if (stillHere) { // else an earlier press, whose answer was lost, has done it
            onRefused.accept(cause);
        }
    }
}
