package io.jiaohao.server.domain.state;

/** A visitor's place, from the kiosk to the end of the day. */
public record Ticket(
        TicketId id,
        TicketNumber number,
        Errand errand,
        TicketState state,
        Place place,
        Times times,
        Handling handling) {

    /**
     * @param told what the visitor was told at the kiosk
     */
    public record Handling(Progress progress, Promise told) {}

    public Progress progress() {
        return handling.progress();
    }

    public Promise told() {
        return handling.told();
    }

    public boolean live() {
        return state.live();
    }

    /** Assumed: the visitor was called, and the clerk went on without a word (PROTOCOL.md). */
    public static final String ASSUMED = "assumed";

    public Ticket in(TicketState next, Times when, Progress how) {
        return new Ticket(id, number, errand, next, place, when, new Handling(how, told()));
    }

    public Ticket waitingAt(Place where, Errand why) {
        return new Ticket(
                id,
                number,
                why,
                TicketState.WAITING,
                where,
                times.returned(),
                new Handling(progress().returnedTo(where.onlyAt()), told()));
    }
}
