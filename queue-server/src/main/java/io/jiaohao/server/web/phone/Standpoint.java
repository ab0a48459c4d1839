package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.Lateness;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.Outlook;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ticket in its hall, and what its holder is told of the wait.
 *
 * @param outlook null where it does not wait
 * @param range as it is shown; null where it does not wait
 */
record Standpoint(
        HallScene scene, Ticket ticket, @Nullable Outlook outlook, @Nullable Range range) {
    /**
     * All that a waiting visitor's page is made from, but the figures: pages that look the same are
     * not written again at each call.
     */
    record Look(
            Ticket ticket,
            HallPlan plan,
            @Nullable Text stopped,
            PhoneState state,
            Optional<Lateness> late) {}

    Look look() {
        return new Look(ticket, plan(), scene.hall().stopped(), state(), late());
    }

    /** Whether nothing but the figures has changed since. */
    boolean looks(@Nullable Look before) {
        return ticket.state() == TicketState.WAITING && look().equals(before);
    }

    /**
     * @param before the range that was shown last; null for none
     */
    static Standpoint of(HallScene scene, Ticket ticket, @Nullable Range before) {
        Outlook outlook =
                ticket.state() == TicketState.WAITING ? scene.outlook(ticket).orElse(null) : null;
        Range range = outlook == null ? null : Range.of(outlook, before);
        return new Standpoint(scene, ticket, outlook, range);
    }

    PhoneState state() {
        return PhoneState.of(ticket, isNear());
    }

    /** While the hall stands still nobody is asked to come in: it may be on fire. */
    private boolean isNear() {
        return !isStopped() && ahead() <= PhoneState.NEAR_AHEAD;
    }

    int ahead() {
        return outlook == null ? 0 : outlook.promise().ahead();
    }

    /** Whether nobody can tell the range: no window that does it is there, or none calls. */
    boolean isUnsure() {
        return outlook != null && (outlook.promise().unknown() || isStopped());
    }

    private boolean isStopped() {
        return scene.hall().stopped() != null;
    }

    HallPlan plan() {
        return scene.hall().rules();
    }

    Optional<MatterPlan> matter() {
        return plan().catalogue().matter(ticket.errand().matter());
    }

    /** Why it waits longer than it was told (DOMAIN P4). */
    Optional<Lateness> late() {
        return outlook == null
                ? Optional.empty()
                : Lateness.of(scene.hall(), ticket, outlook.promise(), scene.now());
    }

    /** The window that it was called to last. */
    Optional<CounterPlan> window() {
        return Optional.ofNullable(ticket.progress().counter()).flatMap(plan()::counter);
    }

    /** What that window is called. */
    String label() {
        CounterId counter = ticket.progress().counter();
        return window().map(CounterPlan::label).orElse(counter == null ? "–" : counter.value());
    }

    /** The windows that may call it, or the one that has. */
    List<CounterPlan> windows() {
        return ticket.state() == TicketState.WAITING
                ? scene.windows(ticket.errand())
                : window().stream().toList();
    }

    /** Where those are. */
    List<String> zones(Words words) {
        List<NamedPlan<HallZoneId>> zones = plan().premises().zones();
        return zones.stream()
                .filter(zone -> windows().stream().anyMatch(each -> each.zone().equals(zone.id())))
                .map(zone -> words.of(zone.name()))
                .toList();
    }
}
