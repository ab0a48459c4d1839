package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Vertx;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one press that waits for the link: the visitor is served and has gone, whatever the network
 * does. It is kept here, may be taken back, and is sent with its time when the link is up, again
 * under the same request while the server cannot do it yet. Confined to the link's context.
 */
final class OfflineFinish {
    private static final long RETRY_MILLIS = 500;

    private final Vertx vertx;
    private final DeviceLink link;
    private final String device;
    private final Runnable onDone;
    private final Consumer<Throwable> onRefused;
    private @Nullable Kept kept; // the finish that waits

    private record Kept(TicketView ticket, ObjectNode params, OffsetDateTime at) {}

    OfflineFinish(
            Vertx vertx,
            DeviceLink link,
            String device,
            Runnable onDone,
            Consumer<Throwable> onRefused) {
        this.vertx = vertx;
        this.link = link;
        this.device = device;
        this.onDone = onDone;
        this.onRefused = onRefused;
    }

    /** The finish that waits for the link, if any. */
    @Nullable Finishing pending() {
        Kept waiting = kept;
        return waiting == null ? null : new Finishing(waiting.ticket().number(), waiting.at());
    }

    /** The ticket of that finish, if any. */
    @Nullable TicketView ticket() {
        Kept waiting = kept;
        return waiting == null ? null : waiting.ticket();
    }

    /** Keeps the press. A second one for the same ticket is the same press. */
    void keep(HallMirror mirror, TicketView ticket, ObjectNode params) {
        Kept before = kept;
        if (before == null || !before.ticket().id().equals(ticket.id())) {
            OffsetDateTime at = mirror.serverTime();
            kept = new Kept(ticket, params.put("at", at.toString()), at);
        }
    }

    /** Takes the press back, if it was not sent yet. */
    boolean drop() {
        boolean waited = kept != null;
        if (waited) {
            done();
        }
        return waited;
    }

    /** A session is open: sends what was kept. */
    void linkUp() {
        Kept waiting = kept;
        if (waiting != null) {
            send(waiting);
        }
    }

    private void send(Kept waiting) {
        link.ask(Method.TICKET_FINISH, waiting.params())
                .onSuccess(ignored -> done())
                .onFailure(cause -> refused(waiting, cause));
    }

    private void done() {
        kept = null;
        onDone.run();
    }

    private void refused(Kept waiting, Throwable cause) {
        if (cause instanceof LinkDownException) {
            return; // it is sent when the link is up again
        }
        if (cause instanceof RefusedException now && now.error().retry()) {
            vertx.setTimer(RETRY_MILLIS, timer -> linkUp());
            return;
        }
        tell(waiting.ticket(), cause);
        done();
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
