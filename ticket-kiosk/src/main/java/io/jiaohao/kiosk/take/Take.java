package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.jspecify.annotations.Nullable;

/** One touch on its way to a ticket. Confined to the event loop. */
final class Take {
    /** Whether somebody stands before the page for it. */
    enum Visitor {
        /** The program was restarted; the page has not asked again yet. */
        UNKNOWN,
        WAITING,
        GONE
    }

    private final TouchOrder order;
    private final TicketSource source;
    private final boolean maybeOut;
    private final Promise<JsonNode> answer = Promise.promise();
    private Visitor visitor; // UNKNOWN → WAITING → GONE, or UNKNOWN → GONE
    private @Nullable TicketView ticket; // once it is issued
    private boolean confirmed; // the visitor saw the number on the page
    private boolean paperless; // no paper came of it

    private Take(LeftTouch touch, TicketSource source, Visitor visitor) {
        this.order = touch.order();
        this.ticket = touch.ticket();
        this.maybeOut = touch.maybeOut();
        this.source = source;
        this.visitor = visitor;
    }

    /** Of a visitor who touches now. */
    static Take began(TouchOrder order, TicketSource source) {
        return new Take(new LeftTouch(order, null, false), source, Visitor.WAITING);
    }

    /** Of a dead program. */
    static Take left(LeftTouch touch, TicketSource source) {
        return new Take(touch, source, Visitor.UNKNOWN);
    }

    TouchOrder order() {
        return order;
    }

    /** Where its ticket comes from. */
    TicketSource source() {
        return source;
    }

    /** Whether a program that died may have printed it: it is not printed again, nor voided. */
    boolean maybeOut() {
        return maybeOut;
    }

    /** What the page gets. */
    Future<JsonNode> answer() {
        return answer.future();
    }

    void succeed(JsonNode result) {
        answer.tryComplete(result);
    }

    void fail(Throwable cause) {
        answer.tryFail(cause);
    }

    Visitor visitor() {
        return visitor;
    }

    void visitorIs(Visitor now) {
        visitor = now;
    }

    @Nullable TicketView ticket() {
        return ticket;
    }

    void issued(TicketView issued) {
        ticket = issued;
    }

    boolean confirmed() {
        return confirmed;
    }

    void confirm() {
        confirmed = true;
    }

    /** Whether the number on the page is all that the visitor has. */
    boolean paperless() {
        return paperless;
    }

    void withoutPaper() {
        paperless = true;
    }
}
