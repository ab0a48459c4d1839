package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.page.QrCode;
import io.jiaohao.kiosk.printer.Paper;
import io.jiaohao.kiosk.printer.Place;
import io.jiaohao.kiosk.printer.PrintDesk;
import io.jiaohao.kiosk.printer.TicketSlip;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Gives a ticket to its visitor, on paper and on the page. Confined to the event loop. */
final class HandOut {
    private final PrintDesk desk;
    private final Supplier<Optional<HallMirror>> hall;
    private final Consumer<Paper> onPaper;

    /**
     * @param onPaper hears what became of each ticket's paper
     */
    HandOut(PrintDesk desk, Supplier<Optional<HallMirror>> hall, Consumer<Paper> onPaper) {
        this.desk = desk;
        this.hall = hall;
        this.onPaper = onPaper;
    }

    Future<Paper> print(TouchOrder order, TicketView ticket) {
        return desk.print(slip(order, ticket)).onSuccess(onPaper::accept);
    }

    private TicketSlip slip(TouchOrder order, TicketView ticket) {
        HallMirror mirror = hall.get().orElseThrow();
        return new TicketSlip(
                mirror.hall(),
                ticket,
                mirror.hall().matters().stream()
                        .filter(matter -> matter.id().equals(ticket.matter()))
                        .findFirst()
                        .orElse(null),
                Place.of(ticket.queue(), mirror.hall(), mirror.counters()),
                order.language());
    }

    /** What the result page shows. */
    JsonNode result(TouchOrder order, TicketView ticket, Paper paper) {
        TicketSlip slip = slip(order, ticket);
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
