package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.TicketView;
import java.util.Set;

/** Tickets to print. */
final class Samples {
    private static final HallView HALL = SampleHall.hall();

    private Samples() {}

    static TicketSlip heldBy(String holder) {
        TicketView ticket = SampleHall.ticket("A036", 12, 1500, 1800);
        Place place = Place.of(ticket.queue(), HALL, HALL.counters());
        return new TicketSlip(
                HALL, ticket, HALL.matters().get(0), place, "zh-CN", Set.of(), holder);
    }
}
