package io.jiaohao.kiosk.printer;

import io.jiaohao.protocol.view.TicketView;

/** {@code when}: on which tickets a line of the template stands. */
public enum SlipOccasion {
    /** The visitor may go to a window at once. */
    NO_WAIT,
    /** Nobody comes first, but no window is free. */
    NOBODY_AHEAD,
    /** Nobody can say how long it takes. */
    UNKNOWN_WAIT,
    /** There are papers to bring. */
    MATERIALS,
    /** There is a phone page. */
    LINK,
    REPRINT,
    OFFLINE;

    boolean is(TicketSlip slip) {
        TicketView ticket = slip.ticket();
        return switch (this) {
            case NO_WAIT -> noWait(ticket);
            case NOBODY_AHEAD -> Integer.valueOf(0).equals(ticket.ahead()) && !noWait(ticket);
            case UNKNOWN_WAIT -> !ticket.canEstimate();
            case MATERIALS -> !SlipValues.materials(slip).isEmpty();
            case LINK -> ticket.link() != null;
            case REPRINT -> slip.again();
            case OFFLINE -> slip.offline();
        };
    }

    private static boolean noWait(TicketView ticket) {
        return ticket.canEstimate() && Long.valueOf(0).equals(ticket.estimateHigh());
    }
}
