package io.jiaohao.kiosk.printer;

import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.TicketView;
import org.jspecify.annotations.Nullable;

/**
 * What a paper ticket tells.
 *
 * @param matter null when the hall was changed meanwhile and no longer has it
 * @param language of the visitor, a BCP 47 tag
 * @param again whether it is printed once more: 补打
 */
public record TicketSlip(
        HallView hall,
        TicketView ticket,
        @Nullable MatterView matter,
        Place place,
        String language,
        boolean again) {
    /** The state of a ticket that the kiosk gave without a server; never on the wire. */
    public static final String OFFLINE = "offline";

    /** A ticket like most. */
    public TicketSlip(
            HallView hall,
            TicketView ticket,
            @Nullable MatterView matter,
            Place place,
            String language) {
        this(hall, ticket, matter, place, language, false);
    }

    /** Whether no server knows the ticket yet: neither a place in line nor a link. */
    public boolean offline() {
        return OFFLINE.equals(ticket.state());
    }

    /** The same for a visitor who has lost the first one. */
    public TicketSlip printedAgain() {
        return new TicketSlip(hall, ticket, matter, place, language, true);
    }
}
