package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What people who have a ticket see: found, back after a missed call, rated. */
final class TicketWays {
    private TicketWays() {}

    static List<KioskWay> all() {
        return List.of(
                new KioskWay("checkin", TicketWays::checkin),
                new KioskWay("checkin in modes", TicketWays::checkinInModes),
                new KioskWay("states", TicketWays::states),
                new KioskWay("rating", TicketWays::rating));
    }

    private static void checkin(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap("[data-action=ticket]", "checkin");
        touch.see("checkin");
        touch.type("A999");
        touch.see("checkin-typed");
        hall.freeze();
        touch.tap("[data-action=find]", "finding");
        touch.see("finding");
        hall.thaw();
        touch.await("unknown");
        touch.see("unknown");
    }

    private static void checkinInModes(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap("[data-action=ticket]", "checkin");
        touch.seeLarge("checkin-large");
        touch.begin();
        touch.tap("[data-tool=low]");
        touch.tap("[data-action=ticket], [data-tool=ticket]", "checkin");
        touch.seeLow("checkin-low");
    }

    private static void states(KioskHall hall, TouchPage touch) {
        JsonNode ticket = hall.take("advice");
        see(touch, ticket, "waiting");
        hall.clerk("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        see(touch, ticket, "called");
        hall.clerk("ticket.start", "{}");
        see(touch, ticket, "serving");
        hall.clerk("ticket.hold", "{}");
        see(touch, ticket, "held");
        hall.clerk("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        hall.clerk("ticket.absent", "{'reason':'left'}");
        see(touch, ticket, "absent");
        touch.tap("[data-action=checkin]");
        touch.page().waitForSelector("[data-action=leave]");
        touch.see("ticket-back");
    }

    private static void rating(KioskHall hall, TouchPage touch) {
        JsonNode ticket = hall.take("advice");
        hall.clerk("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        hall.clerk("ticket.start", "{}");
        hall.clerk("ticket.finish", "{}");
        see(touch, ticket, "done");
        touch.tap("[data-action=rate]", "rate");
        touch.see("rate");
        touch.tap("[data-score='5']", "rated");
        touch.see("rated");
    }

    private static void see(TouchPage touch, JsonNode ticket, String state) {
        touch.begin();
        touch.tap("[data-action=ticket]", "checkin");
        touch.type(ticket.path("number").asText());
        touch.tap("[data-action=find]", "ticket");
        touch.page().waitForSelector("[data-found][data-state=%s]".formatted(state));
        touch.see("ticket-" + state);
    }
}
