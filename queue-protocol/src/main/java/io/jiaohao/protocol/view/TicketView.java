package io.jiaohao.protocol.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's place.
 *
 * @param state waiting, called, serving, held, absent, done, cancelled, voided or expired
 * @param calls how often it was called, recalls included
 * @param ahead tickets before it in its queue
 * @param estimate least expected wait in seconds
 * @param estimateHigh greatest expected wait in seconds
 * @param estimateKnown false while nobody can say how long it waits, see {@link QueueView}; else
 *     null
 * @param link the phone page; only in replies to who takes or reprints
 * @param note what a clerk wrote for the next one; only in replies to terminals
 * @param late when it waits longer than its ticket said; only in the reply to {@code ticket.find}
 */
public record TicketView(
        String id,
        String number,
        String queue,
        String matter,
        String lane,
        String state,
        LocalDate day,
        OffsetDateTime takenAt,
        @Nullable OffsetDateTime calledAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String outcome,
        @Nullable String counter,
        int calls,
        @Nullable Integer ahead,
        @Nullable Long estimate,
        @Nullable Long estimateHigh,
        @Nullable Boolean estimateKnown,
        @Nullable String link,
        @Nullable String note,
        @Nullable LateView late) {

    /** The same, for a clerk, with what another noted. */
    public TicketView noted(String word) {
        return new TicketView(
                id,
                number,
                queue,
                matter,
                lane,
                state,
                day,
                takenAt,
                calledAt,
                startedAt,
                endedAt,
                outcome,
                counter,
                calls,
                ahead,
                estimate,
                estimateHigh,
                estimateKnown,
                link,
                word,
                late);
    }

    /** Whether its estimates may be told. */
    public boolean canEstimate() {
        return !Boolean.FALSE.equals(estimateKnown);
    }

    /** Whether it belongs to a snapshot: the visitor may still be served. */
    public boolean live() {
        return switch (state) {
            case "waiting", "called", "serving", "held", "absent" -> true;
            default -> false;
        };
    }
}
