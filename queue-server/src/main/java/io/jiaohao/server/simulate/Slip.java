package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ticket.
 *
 * @param taken as it was when it was taken
 * @param opens when the hall's first window opened
 * @param called first; null for never
 * @param end its state when everybody had gone
 */
record Slip(Ticket taken, Instant opens, @Nullable Instant called, TicketState end) {

    /** How a ticket ends, for counting (DOMAIN M2). */
    enum End {
        SERVED,
        NO_SHOW,
        CANCELLED,
        UNSERVED
    }

    End ending() {
        return switch (end) {
            case DONE -> End.SERVED;
            case ABSENT -> End.NO_SHOW;
            case CANCELLED, VOIDED -> End.CANCELLED;
            case WAITING, CALLED, SERVING, HELD, EXPIRED -> End.UNSERVED;
        };
    }

    boolean served() {
        return ending() == End.SERVED;
    }

    /** Whether it shows how good a promise was: nobody is held to what nobody could foresee. */
    boolean promisedAndServed() {
        return served() && !taken.told().unknown();
    }

    boolean wasCalled() {
        return called != null;
    }

    /**
     * From the number, or from the opening where that was later (DOMAIN H6, M1), to the first call.
     */
    long waitMillis() {
        Instant from = taken.times().takenAt();
        return Math.max(0, millis(from.isBefore(opens) ? opens : from));
    }

    /** From the number to the first call: what the ticket promised. */
    private long promisedMillis() {
        return millis(taken.times().takenAt());
    }

    private long millis(Instant from) {
        return called == null ? 0 : Duration.between(from, called).toMillis();
    }

    /** Whether the call came more than five minutes after the end of the told range (DOMAIN P3). */
    boolean late() {
        return called != null && taken.told().isMissedBy(taken.times().takenAt(), called);
    }

    /** How far the call was from the middle of the told range. */
    long errorMillis() {
        Promise told = taken.told();
        return Math.abs(promisedMillis() - (told.lowSeconds() + told.highSeconds()) * 1_000 / 2);
    }
}
