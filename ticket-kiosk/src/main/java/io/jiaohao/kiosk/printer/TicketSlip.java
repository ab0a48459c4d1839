package io.jiaohao.kiosk.printer;

import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.TicketView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a paper ticket tells.
 *
 * @param matter null when the hall was changed meanwhile and no longer has it
 * @param language of the visitor, a BCP 47 tag
 * @param marks what is unusual about it
 * @param holder whose it is, masked, e.g. {@code 王*丽}; null for nobody's. Never ends in six digits:
 *     the last ones of an id card are what strangers can use (rule T6)
 */
public record TicketSlip(
        HallView hall,
        TicketView ticket,
        @Nullable MatterView matter,
        Place place,
        String language,
        Set<Mark> marks,
        @Nullable String holder) {
    /** The state of a ticket that the kiosk gave without a server; never on the wire. */
    public static final String OFFLINE = "offline";

    private static final String TELLS_TOO_MUCH = ".*\\d{5}[\\dXx]";

    /** What is unusual about a ticket. */
    public enum Mark {
        /** Printed once more: 补打. */
        REPRINT,
        /** Its number was given while no server could be reached: 离线号. */
        OFFLINE
    }

    public TicketSlip {
        marks = Set.copyOf(marks);
        if (holder != null && holder.matches(TELLS_TOO_MUCH)) {
            throw new IllegalArgumentException("Expected a masked holder, but its end is legible");
        }
    }

    /** A ticket like most. */
    public TicketSlip(
            HallView hall,
            TicketView ticket,
            @Nullable MatterView matter,
            Place place,
            String language) {
        this(hall, ticket, matter, place, language, Set.of(), null);
    }

    /** Whether no server knows the ticket yet: neither a place in line nor a link. */
    public boolean offline() {
        return marks.contains(Mark.OFFLINE) || OFFLINE.equals(ticket.state());
    }

    /** The same with a mark. */
    public TicketSlip marked(Mark mark) {
        return new TicketSlip(hall, ticket, matter, place, language, Set.of(mark), holder);
    }
}
