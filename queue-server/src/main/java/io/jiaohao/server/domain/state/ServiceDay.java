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
        LocalDate day = plan.locality().businessDay(now);
        Optional<Interval> last =
                plan.calendar().serviceIntervals(day).stream()
                        .max(Comparator.comparingInt(Interval::toMinute));
        return last.flatMap(
                interval ->
                        interval.toMinute() < OpeningHours.MINUTES_OF_DAY
                                ? Optional.of(moment(day, interval.toMinute()))
                                : closesAfterMidnight(day.plusDays(1)));
    }

    /** Open past midnight, and perhaps past the turn of the business day: then it never closes. */
    private Optional<Instant> closesAfterMidnight(LocalDate next) {
        int night = plan.locality().dayStarts().toSecondOfDay() / 60;
        int end =
                plan.calendar().serviceIntervals(next).stream()
                        .filter(interval -> interval.fromMinute() == 0)
                        .mapToInt(Interval::toMinute)
                        .max()
                        .orElse(0);
        return end > night ? Optional.empty() : Optional.of(moment(next, end));
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
                ? seconds(moment(day, interval.fromMinute()))
                : -Span.OPEN_END; // midnight is no opening, nor a closing
    }

    private long to(LocalDate day, Interval interval) {
        return interval.toMinute() < OpeningHours.MINUTES_OF_DAY
                ? seconds(moment(day, interval.toMinute()))
                : Span.OPEN_END;
    }

    long seconds(Instant at) {
        return Duration.between(now, at).toSeconds();
    }

    private Instant moment(LocalDate day, int minute) {
        return day.atStartOfDay()
                .plusMinutes(minute)
                .atZone(plan.locality().timezone())
                .toInstant();
    }
}
