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
    private final Promise<JsonNode> answer = Promise.promise();
    private Visitor visitor; // UNKNOWN → WAITING → GONE, or UNKNOWN → GONE
    private @Nullable TicketView ticket; // once the server has issued it
    private boolean confirmed; // the visitor saw the number on the page
    private boolean mayBePrinted; // by this program or by one that died

    Take(TouchOrder order, Visitor visitor) {
        this.order = order;
        this.visitor = visitor;
    }

    TouchOrder order() {
        return order;
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

    /** Whether its ticket may lie in the tray; then it is neither printed again nor voided. */
    boolean mayBePrinted() {
        return mayBePrinted;
    }

    void printingBegins() {
        mayBePrinted = true;
    }

    boolean confirmed() {
        return confirmed;
    }

    void confirm() {
        confirmed = true;
    }
}
