package io.jiaohao.kiosk.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.printer.Place;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.TicketView;
import java.util.ArrayList;
import java.util.List;

/** A ticket that a visitor came back with, as the page shows it. Stateless. */
final class TicketPicture {
    private static final String ASSUMED = "assumed"; // the visitor may never have come

    private TicketPicture() {}

    /**
     * @param scanned whether the ticket itself was there; whoever only types a number is not told
     *     what its holder came for
     */
    static JsonNode of(TicketView ticket, boolean scanned, HallMirror mirror) {
        ObjectNode picture = JsonNodeFactory.instance.objectNode();
        picture.set("ticket", WireJson.MAPPER.valueToTree(shown(ticket, scanned)));
        picture.set(
                "place",
                WireJson.MAPPER.valueToTree(
                        Place.of(ticket.queue(), mirror.hall(), mirror.counters())));
        if (ticket.counter() != null) {
            picture.put(
                    "window",
                    mirror.counter(ticket.counter())
                            .map(CounterView::label)
                            .orElse(ticket.counter()));
        }
        ArrayNode can = picture.putArray("can");
        possible(ticket).forEach(can::add);
        return picture;
    }

    private static JsonNode shown(TicketView ticket, boolean scanned) {
        ObjectNode shown = WireJson.MAPPER.valueToTree(ticket);
        return scanned ? shown : shown.without(List.of("matter", "lane"));
    }

    /** What a kiosk can do about it, the likeliest first. */
    private static List<String> possible(TicketView ticket) {
        List<String> can = new ArrayList<>();
        switch (ticket.state()) {
            case "absent", "held" -> can.addAll(List.of("checkin", "reprint"));
            case "waiting", "called" -> can.add("reprint");
            case "done" -> {
                can.add("rate");
                if (ASSUMED.equals(ticket.outcome())) {
                    can.add("checkin");
                }
            }
            default -> {} // it is over, or the visitor sits at a window
        }
        return can;
    }
}
