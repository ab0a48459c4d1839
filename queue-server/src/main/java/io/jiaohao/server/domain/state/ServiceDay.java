package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.OpeningHours.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a hall's hours plan for the day of a moment: the one place where waits look at them.
 *
 * @param date of the moment
 * @param service when visitors are served on it; what counters without a roster have in common
 */
record ServiceDay(
        HallPlan plan, Instant now, LocalDate date, CalendarDay today, List<Span> service) {

    static ServiceDay of(HallPlan plan, Instant now) {
        LocalDate date = plan.locality().local(now).toLocalDate();
        CalendarDay today = plan.calendar().on(date);
        ServiceDay day = new ServiceDay(plan, now, date, today, List.of());
        return new ServiceDay(plan, now, date, today, day.spans(today.serviceIntervals()));
    }

    /** Whether visitors are served now: neither before the opening, nor in a break, nor after. */
    boolean isServing() {
        return service.stream().anyMatch(span -> span.holds(0));
    }

    /** When the hall closes for the day; empty when it does not, e.g. round the clock. */
    Optional<Instant> closes() {
        return plan.closing(plan.locality().businessDay(now));
    }

    /** When a counter is planned to be open on this date, past times too (below 0). */
    List<Span> planned(CounterPlan counter) {
        Staffing staffing = counter.staffing();
        return staffing.roster() == null ? service : spans(staffing.planned(today));
    }

    private List<Span> spans(List<Interval> intervals) {
        return intervals.stream()
                .map(each -> new Span(from(each), to(each)))
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
    }

    private long from(Interval interval) {
        return interval.fromMinute() > 0
                ? seconds(plan.locality().moment(date, interval.fromMinute()))
                : -Span.OPEN_END; // midnight is no opening, nor a closing
    }

    private long to(Interval interval) {
        return interval.toMinute() < OpeningHours.MINUTES_OF_DAY
                ? seconds(plan.locality().moment(date, interval.toMinute()))
                : Span.OPEN_END;
    }

    long seconds(Instant at) {
        return Duration.between(now, at).toSeconds();
    }
}
