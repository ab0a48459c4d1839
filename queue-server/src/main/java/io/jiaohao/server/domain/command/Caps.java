package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.advised;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Issued;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many numbers of a matter are given: a day, and in each interval of it (DOMAIN T1, T2). */
record Caps(Hall hall, MatterPlan matter, Instant at) {

    /** The limits that a number given now counts against; also where today no cap is set. */
    List<String> counted() {
        return Stream.concat(Stream.of(day()), interval().map(this::key).stream()).toList();
    }

    Optional<Decision> refusal() {
        if (isReached(day(), matter.terms().cap())) {
            return Optional.of(full());
        }
        return interval().filter(this::isFull).map(full -> intervalFull());
    }

    private Decision intervalFull() {
        return laterWithRoom()
                .map(later -> rejected(Refusal.INTERVAL_FULL, clock(later)))
                .orElseGet(this::full);
    }

    private Decision full() {
        return advised(Refusal.MATTER_FULL, matter.terms().whenFull());
    }

    private Optional<Interval> laterWithRoom() {
        LocalDateTime now = hall.rules().locality().local(at);
        return hall
                .rules()
                .calendar()
                .on(now.toLocalDate())
                .takeIntervals(matter.terms().hours())
                .stream()
                .filter(interval -> clock(interval).isAfter(now.toLocalTime()))
                .filter(interval -> !isFull(interval))
                .min(Comparator.comparingInt(Interval::fromMinute));
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
