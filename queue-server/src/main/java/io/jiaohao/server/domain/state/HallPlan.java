package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hall as configured.
 *
 * @param stopped the text of an emergency stop; null while there is none (DOMAIN H7)
 */
public record HallPlan(
        Text name,
        Locality locality,
        Calendar calendar,
        Premises premises,
        Catalogue catalogue,
        Rules rules,
        @Nullable Text stopped) {

    public Optional<CounterPlan> counter(CounterId id) {
        return premises.counters().stream().filter(counter -> counter.id().equals(id)).findFirst();
    }

    public boolean knows(PauseReasonId id) {
        return premises.pauseReasons().stream().anyMatch(reason -> reason.id().equals(id));
    }

    public boolean knows(HallZoneId id) {
        return premises.zones().stream().anyMatch(zone -> zone.id().equals(id));
    }

    /** Whether somebody may call a ticket of that errand: its queue may have left the plan. */
    public boolean serves(Errand errand) {
        return catalogue.lane(errand.lane()).isPresent()
                && premises.counters().stream()
                        .anyMatch(counter -> counter.mayDo(errand.queue(), errand.matter()));
    }

    /** Whether a ticket of the matter is issued at that moment. */
    public boolean issues(MatterPlan matter, Instant at) {
        return issuing(matter, at).isPresent();
    }

    /** The matters of which tickets are issued at a moment. */
    public Set<MatterId> issued(Instant at) {
        LocalDateTime now = locality.local(at);
        CalendarDay today = calendar.on(now.toLocalDate());
        Set<MatterId> leaving = Set.copyOf(catalogue.leavers().matters());
        return stopped != null
                ? Set.of()
                : catalogue.matters().stream()
                        .filter(matter -> !leaving.contains(matter.id()))
                        .filter(
                                matter ->
                                        today.takes(now.toLocalTime(), matter.terms().hours())
                                                .isPresent())
                        .map(MatterPlan::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The interval in which tickets of the matter are issued at that moment (DOMAIN T1). */
    public Optional<OpeningHours.Interval> issuing(MatterPlan matter, Instant at) {
        boolean never = stopped != null || catalogue.leavers().matters().contains(matter.id());
        return never ? Optional.empty() : interval(matter, at);
    }

    /** The interval of the matter's hours in which a moment lies (DOMAIN T1). */
    public Optional<OpeningHours.Interval> interval(MatterPlan matter, Instant at) {
        return calendar.takes(locality.local(at), matter.terms().hours());
    }

    /**
     * When the last service of a business day ends (DOMAIN H2, H3); empty for a day without one and
     * for a hall that is open through the turn of the day.
     */
    public Optional<Instant> closing(LocalDate day) {
        OptionalInt last = end(calendar.serviceIntervals(day));
        if (last.isEmpty() || last.getAsInt() < OpeningHours.MINUTES_OF_DAY) {
            return last.stream().mapToObj(minute -> locality.moment(day, minute)).findFirst();
        }
        LocalDate next = day.plusDays(1);
        int night =
                end(calendar.serviceIntervals(next).stream()
                                .filter(interval -> interval.fromMinute() == 0)
                                .toList())
                        .orElse(0);
        boolean through = LocalTime.MIN.plusMinutes(night).isAfter(locality.dayStarts());
        return through || night == OpeningHours.MINUTES_OF_DAY
                ? Optional.empty()
                : Optional.of(locality.moment(next, night));
    }

    /** Whether the last service of the day is over (延时, DOMAIN W1, H3). */
    public boolean isAfterClosing(Instant at) {
        return closing(locality.businessDay(at)).filter(end -> !at.isBefore(end)).isPresent();
    }

    /**
     * Whether a counter should be calling visitors: by its roster, and after the last service those
     * who still wait; not before the opening, nor in a break (DOMAIN H3, H6).
     */
    public boolean isWorkingTime(CounterId counter, Instant at) {
        LocalDateTime now = locality.local(at);
        CalendarDay today = calendar.on(now.toLocalDate());
        return isAfterClosing(at)
                || counter(counter).stream()
                        .flatMap(plan -> plan.staffing().planned(today).stream())
                        .anyMatch(interval -> interval.contains(now.toLocalTime()));
    }

    private static OptionalInt end(List<OpeningHours.Interval> intervals) {
        return intervals.stream().mapToInt(OpeningHours.Interval::toMinute).max();
    }

    /** What the hall's file says: the plan without what is only being served out. */
    public HallPlan filed() {
        Leavers leavers = catalogue.leavers();
        return leavers.isEmpty()
                ? this
                : with(premises.with(leavers.without(premises.counters())), catalogue.filed());
    }

    public HallPlan with(Premises rooms, Catalogue work) {
        return new HallPlan(name, locality, calendar, rooms, work, rules, stopped);
    }
}
