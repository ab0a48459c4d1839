package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one visit adds to the day's figures.
 *
 * @param waited in milliseconds until the first successful call; null before
 * @param queue of taking
 * @param takenIn the half hour, in the hall's own time
 * @param servedIn null for one that was not served
 */
record VisitShare(
        int taken,
        int served,
        int missed,
        @Nullable Long waited,
        QueueId queue,
        LocalDateTime takenIn,
        @Nullable LocalDateTime servedIn) {
    private static final int HALF_HOUR = 30;

    static VisitShare of(Visit visit, Locality locality) {
        Ticket now = visit.now();
        Outcome outcome = Outcome.of(now);
        boolean served = outcome == Outcome.SERVED || outcome == Outcome.ASSUMED;
        boolean missed = outcome == Outcome.NO_SHOW || now.state() == TicketState.ABSENT;
        Instant ended = now.times().endedAt();
        return new VisitShare(
                outcome == Outcome.VOIDED ? 0 : 1,
                served ? 1 : 0,
                missed ? 1 : 0,
                visit.waited().map(Duration::toMillis).orElse(null),
                visit.taken().errand().queue(),
                half(now.times().takenAt(), locality),
                served && ended != null ? half(ended, locality) : null);
    }

    private static LocalDateTime half(Instant at, Locality locality) {
        LocalDateTime local = locality.local(at);
        return local.truncatedTo(ChronoUnit.HOURS)
                .plusMinutes(local.getMinute() / HALF_HOUR * HALF_HOUR);
    }
}
