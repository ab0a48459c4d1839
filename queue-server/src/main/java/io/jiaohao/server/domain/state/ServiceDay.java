package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.OpeningHours.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a hall's hours plan for the day of a moment: the one place where waits look at them. */
record ServiceDay(HallPlan plan, Instant now, CalendarDay today) {

    static ServiceDay of(HallPlan plan, Instant now) {
        return new ServiceDay(
                plan, now, plan.calendar().on(plan.locality().local(now).toLocalDate()));
    }

    /** When the hall closes for the day; empty when it does not, e.g. round the clock. */
    Optional<Instant> closes() {
        return plan.closing(plan.locality().businessDay(now));
    }

    /** When a counter is planned to be open on this date, past times too (below 0). */
    List<Span> planned(CounterPlan counter) {
        LocalDate day = plan.locality().local(now).toLocalDate();
        return counter.staffing().planned(today).stream()
                .map(each -> new Span(from(day, each), to(day, each)))
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
    }

    private long from(LocalDate day, Interval interval) {
        return interval.fromMinute() > 0
                ? seconds(plan.locality().moment(day, interval.fromMinute()))
                : -Span.OPEN_END; // midnight is no opening, nor a closing
    }

    private long to(LocalDate day, Interval interval) {
        return interval.toMinute() < OpeningHours.MINUTES_OF_DAY
                ? seconds(plan.locality().moment(day, interval.toMinute()))
                : Span.OPEN_END;
    }

    long seconds(Instant at) {
        return Duration.between(now, at).toSeconds();
    }
}
