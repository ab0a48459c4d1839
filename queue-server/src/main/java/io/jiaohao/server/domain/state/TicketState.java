package io.jiaohao.server.domain.state;

/** Where a ticket stands. */
public enum TicketState {
    WAITING,
    CALLED,
    SERVING,
    HELD,
    ABSENT,
    DONE,
    CANCELLED,
    VOIDED,
    EXPIRED;

    /** Whether the visitor may still be served today. */
    public boolean live() {
        return ordinal() <= ABSENT.ordinal();
    }
}
