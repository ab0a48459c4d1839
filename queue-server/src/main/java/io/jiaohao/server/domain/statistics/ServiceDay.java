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

    /**
     * The end of the last service (DOMAIN H3). A day without one is over when it begins; a hall
     * that never closes has no overtime.
     */
    Instant closing(LocalDate day) {
        boolean serves = !plan.calendar().serviceIntervals(day).isEmpty();
        return plan.closing(day)
                .orElseGet(
                        () ->
                                instant(
                                        (serves ? day.plusDays(1) : day)
                                                .atTime(locality().dayStarts())));
    }

    private Locality locality() {
        return plan.locality();
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(locality().timezone()).toInstant();
    }
}
