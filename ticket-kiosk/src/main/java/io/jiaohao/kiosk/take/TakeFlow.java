package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.kiosk.printer.Paper;
import io.jiaohao.kiosk.take.Take.Visitor;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One touch, one ticket, whatever breaks on the way. Confined to the event loop.
 *
 * <pre>
 * touch → printer ready, or the screen is enough? → stored → server or lease → ticket
 * ticket → visitor waits?  yes → "printing" stored → printed → struck out
 *                                                        └ failed → page shows it? → struck out
 *                          no ──────────────────────────────────────┴ no → voided → struck out
 * </pre>
 *
 * The moment of the touch decides for good: while a session is open the touch goes to the server
 * and nowhere else, however long its answer takes; only a touch that found no session may get a
 * number from the lease.
 */
final class TakeFlow {
    private static final Logger LOG = LoggerFactory.getLogger(TakeFlow.class);

    private final Vertx vertx;
    private final ServerTickets server;
    private final OfflineTickets offline;
    private final HandOut handOut;
    private final TakeTimes times;
    private final TakeEnd end;
    private final Map<String, Take> takes = new HashMap<>(); // by request

    TakeFlow(
            Vertx vertx,
            ServerTickets server,
            OfflineTickets offline,
            HandOut handOut,
            TakeTimes times) {
        this.vertx = vertx;
        this.server = server;
        this.offline = offline;
        this.handOut = handOut;
        this.times = times;
        this.end = new TakeEnd(vertx, times, over -> takes.remove(over.order().request()));
    }

    /** Goes on with what a dead program left; its visitors may still stand there. */
    void resume(List<LeftTouch> ofServer) {
        OffsetDateTime oldest = OffsetDateTime.now().minus(times.repeat());
        for (LeftTouch left : ofServer) {
            Take take = Take.left(left, server);
            TouchOrder order = left.order();
            if (order.at().isBefore(oldest)) {
                LOG.warn("request={} of {} is too old to be repeated", order.request(), order.at());
                end.strikeOut(take);
                continue;
            }
            if (order.lacksCard()) { // the same card gives the same number again (rule T3)
                LOG.warn("request={} needs a card and is not repeated", order.request());
                end.strikeOut(take);
                continue;
            }
            LOG.info("request={} of {} is repeated", order.request(), order.at());
            takes.put(order.request(), take);
            follow(take, server.again(order));
        }
        for (LeftTouch left : offline.left()) {
            Take take = Take.left(left, offline);
            takes.put(left.order().request(), take);
            issued(take, left.ticket());
        }
    }

    /**
     * A visitor touched a matter; the same touch sent again gets the same answer.
     *
     * @param screenIsEnough the visitor knows that no paper will come
     */
    Future<JsonNode> touch(TouchOrder order, boolean connected, boolean screenIsEnough) {
        Take known = takes.get(order.request());
        if (known != null) {
            claim(known);
            return known.answer();
        }
        if (!connected && !offline.gives(order)) {
            return Future.failedFuture(new LinkDownException("no server can be reached"));
        }
        Take take = Take.began(order, connected ? server : offline);
        takes.put(order.request(), take);
        waitForAnswer(take);
        follow(
                take,
                handOut.ready(order.language(), screenIsEnough)
                        .compose(ready -> take.source().issue(order)));
        return take.answer();
    }

    /** The page has shown the number. */
    void shown(String request) {
        Take take = takes.get(request);
        if (take != null && !take.confirmed()) {
            take.confirm();
            if (take.paperless()) {
                end.strikeOut(take);
            }
        }
    }

    private void claim(Take take) {
        if (take.visitor() == Visitor.UNKNOWN) {
            take.visitorIs(Visitor.WAITING);
            waitForAnswer(take);
            TicketView ticket = take.ticket();
            if (ticket != null) {
                print(take, ticket);
            }
        }
    }

    private void waitForAnswer(Take take) {
        after(
                times.answer(),
                () -> {
                    if (take.ticket() == null && !take.answer().isComplete()) {
                        take.visitorIs(Visitor.GONE);
                        take.fail(new LinkDownException("no server has answered in time"));
                    }
                });
    }

    private void follow(Take take, Future<TicketView> ticket) {
        ticket.onSuccess(issued -> issued(take, issued)).onFailure(cause -> refused(take, cause));
    }

    private void issued(Take take, TicketView ticket) {
        take.issued(ticket);
        switch (take.visitor()) {
            case WAITING -> print(take, ticket);
            case GONE -> end.left(take, ticket, "the visitor did not wait for the number");
            case UNKNOWN -> after(times.claim(), () -> unclaimed(take, ticket));
        }
    }

    private void unclaimed(Take take, TicketView ticket) {
        if (take.visitor() == Visitor.UNKNOWN) {
            take.visitorIs(Visitor.GONE);
            take.fail(new LinkDownException("the visitor had left"));
            end.left(take, ticket, "the kiosk was restarted and the visitor had left");
        }
    }

    private void refused(Take take, Throwable cause) {
        take.fail(cause);
        end.strikeOut(take);
    }

    private void print(Take take, TicketView ticket) {
        handOut.print(take, ticket)
                .map(
                        paper -> {
                            printed(take, ticket, paper);
                            take.succeed(handOut.result(take.order(), ticket, paper));
                            return paper;
                        })
                .onFailure(take::fail);
    }

    private void printed(Take take, TicketView ticket, Paper paper) {
        if (paper != Paper.FAILED) {
            end.strikeOut(take);
            return;
        }
        take.withoutPaper();
        after(
                times.confirm(),
                () -> {
                    if (!take.confirmed()) {
                        end.voidTicket(take, ticket, "printing failed and nobody saw the number");
                    }
                });
    }

    private void after(Duration delay, Runnable action) {
        vertx.setTimer(delay.toMillis(), timer -> action.run());
    }
}
