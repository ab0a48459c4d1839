package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
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
                        .flatMap(counter -> counter.serves(errand.queue()).stream())
                        .anyMatch(served -> served.does(errand.matter()));
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
