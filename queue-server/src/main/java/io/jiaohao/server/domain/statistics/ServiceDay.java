package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Locality;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** When the hall serves, as far as it matters to the figures of a day. */
record ServiceDay(HallPlan plan) {

    /**
     * A wait that begins while nobody serves is counted from when the service next opens on that
     * date (DOMAIN H6).
     */
    Instant countedFrom(Instant eligible) {
        LocalDateTime local = locality().local(eligible);
        if (plan.calendar().serves(local)) {
            return eligible;
        }
        LocalDate date = local.toLocalDate();
        return plan.calendar().serviceIntervals(date).stream()
                .map(interval -> date.atStartOfDay().plusMinutes(interval.fromMinute()))
                .filter(opens -> opens.isAfter(local))
                .findFirst()
                .map(this::instant)
                .orElse(eligible);
    }

    /** The end of the last service (DOMAIN H3); of a day without one, its beginning. */
    Instant closing(LocalDate day) {
        return instant(
                plan.calendar().closes(day).orElseGet(() -> day.atTime(locality().dayStarts())));
    }

    private Locality locality() {
        return plan.locality();
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(locality().timezone()).toInstant();
    }
}
