package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.page.QrCode;
import io.jiaohao.kiosk.printer.Condition;
import io.jiaohao.kiosk.printer.Paper;
import io.jiaohao.kiosk.printer.Place;
import io.jiaohao.kiosk.printer.PrintDesk;
import io.jiaohao.kiosk.printer.TicketSlip;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a ticket to its visitor, on paper and on the page. Confined to the event loop. */
final class HandOut {
    private static final Logger LOG = LoggerFactory.getLogger(HandOut.class);
    private static final String PRINTER_NOT_READY = "printer_not_ready";

    private final PrintDesk desk;
    private final Supplier<Optional<HallMirror>> hall;

    HandOut(PrintDesk desk, Supplier<Optional<HallMirror>> hall) {
        this.desk = desk;
        this.hall = hall;
    }

    /**
     * Asks the printer before a number is used (rule T7); fails with a {@link RefusedException}
     * when no ticket would come out.
     *
     * @param screenIsEnough the visitor knows that, and wants the number on the screen
     */
    Future<Void> ready(String language, boolean screenIsEnough) {
        return desk.look()
                .compose(
                        condition ->
                                condition.ready() || screenIsEnough
                                        ? Future.succeededFuture()
                                        : Future.failedFuture(notReady(condition, language)));
    }

    private static RefusedException notReady(Condition condition, String language) {
        return new RefusedException(
                RpcError.refused(PRINTER_NOT_READY, false, condition.sentence(language)));
    }

    /** Prints, unless a program that died may have: nothing is printed twice. */
    Future<Paper> print(Take take, TicketView ticket) {
        if (take.maybeOut()) {
            return Future.succeededFuture(Paper.UNKNOWN);
        }
        if (!hasPaper()) {
            return Future.succeededFuture(Paper.FAILED); // on the screen
        }
        TouchOrder order = take.order();
        return take.source()
                .printing(order)
                .onFailure(cause -> LOG.error("Expected to store that printing began", cause))
                .otherwiseEmpty() // the visitor waits for paper
                .compose(stored -> desk.print(slip(order.language(), ticket)));
    }

    /** Whether it is worth trying to print. */
    boolean hasPaper() {
        return desk.mayPrint();
    }

    /** Prints a ticket once more, marked as such. */
    Future<Paper> reprint(String language, TicketView ticket) {
        return desk.print(slip(language, ticket).printedAgain());
    }

    private TicketSlip slip(String language, TicketView ticket) {
        HallMirror mirror = hall.get().orElseThrow();
        return new TicketSlip(
                mirror.hall(),
                ticket,
                mirror.hall().matters().stream()
                        .filter(matter -> matter.id().equals(ticket.matter()))
                        .findFirst()
                        .orElse(null),
                Place.of(ticket.queue(), mirror.hall(), mirror.counters()),
                language);
    }

    /** What the result page shows. */
    JsonNode result(TouchOrder order, TicketView ticket, Paper paper) {
        return result(order.language(), ticket, paper);
    }

    JsonNode result(String language, TicketView ticket, Paper paper) {
        TicketSlip slip = slip(language, ticket);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("ticket", WireJson.MAPPER.valueToTree(ticket));
        result.set("matter", WireJson.MAPPER.valueToTree(slip.matter()));
        result.set("place", WireJson.MAPPER.valueToTree(slip.place()));
        result.put("paper", paper.name().toLowerCase(Locale.ROOT));
        if (ticket.link() != null) {
            result.put("qr", QrCode.of(ticket.link()).toDataUrl());
        }
        return result;
    }
}
