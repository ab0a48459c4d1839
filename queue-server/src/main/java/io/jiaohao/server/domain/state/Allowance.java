package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.OpeningHours.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many numbers of a matter are left: of the day, and of each interval (DOMAIN T1, T2). */
public record Allowance(Hall hall, MatterPlan matter, Instant at) {

    /** The limits that a number given now counts against; also where today no cap is set. */
    public List<String> counted() {
        return Stream.concat(Stream.of(day()), interval().map(this::key).stream()).toList();
    }

    /** Whether the day's numbers are all taken. */
    public boolean isDayGone() {
        return isReached(day(), matter.terms().cap());
    }

    /** Whether those of the present interval are. */
    public boolean isIntervalGone() {
        return interval().filter(this::isFull).isPresent();
    }

    /** When the next interval of today begins that has numbers left. */
    public Optional<LocalTime> laterToday() {
        LocalDateTime now = hall.rules().locality().local(at);
        return hall
                .rules()
                .calendar()
                .on(now.toLocalDate())
                .takeIntervals(matter.terms().hours())
                .stream()
                .filter(interval -> clock(interval).isAfter(now.toLocalTime()))
                .filter(interval -> !isFull(interval))
                .map(Allowance::clock)
                .min(LocalTime::compareTo);
    }

    /** When numbers are given again after they are gone; empty when not within some weeks. */
    public Optional<LocalDateTime> again() {
        Locality locality = hall.rules().locality();
        Optional<LocalDateTime> today =
                isDayGone()
                        ? Optional.empty()
                        : laterToday().map(locality.local(at).toLocalDate()::atTime);
        return today.or(
                () ->
                        hall.rules()
                                .calendar()
                                .nextTake(
                                        locality.local(locality.endOfDay(locality.businessDay(at))),
                                        matter.terms().hours()));
    }

    private static LocalTime clock(Interval interval) {
        return LocalTime.MIN.plusMinutes(interval.fromMinute());
    }

    private Optional<Interval> interval() {
        return hall.rules().interval(matter, at);
    }

    private boolean isFull(Interval interval) {
        return isReached(key(interval), interval.cap());
    }

    private boolean isReached(String limit, @Nullable Integer cap) {
        return cap != null && hall.day().issued().takenOf(limit) >= cap;
    }

    private String day() {
        return matter.id().value();
    }

    private String key(Interval interval) {
        return Issued.interval(matter.id(), interval.fromMinute());
    }
}
