package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;
import static io.jiaohao.server.domain.command.Decision.rejectedFor;

import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.TakingRules;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** What one person may take, and a kiosk may give to nobody known (DOMAIN T3, T4). */
record HolderLimits(Hall hall, MatterPlan matter, TakeTicket take) {
    private static final Comparator<Ticket> FIRST_TAKEN =
            Comparator.comparing((Ticket ticket) -> ticket.times().takenAt())
                    .thenComparing(ticket -> ticket.id().value());

    Optional<Decision> refusal() {
        HolderId holder = take.wish().holder();
        return holder == null
                ? unknown()
                : second(holder).or(() -> tooMany(holder)).or(() -> tooOftenMissed(holder));
    }

    private Optional<Decision> unknown() {
        if (matter.terms().identity() != MatterPlan.Identity.OPTIONAL) {
            return Optional.of(rejected(Refusal.HOLDER_NEEDED));
        }
        Integer most = rule().anonymousPerMinute();
        return most != null
                        && !take.guided()
                        && hall.day().issued().anonymousAt(take.device(), take.at()) >= most
                ? Optional.of(rejected(Refusal.TOO_MANY_ANONYMOUS))
                : Optional.empty();
    }

    private Optional<Decision> second(HolderId holder) {
        return hall.tickets()
                .of(holder)
                .filter(ticket -> ticket.live() && ticket.errand().matter().equals(matter.id()))
                .min(FIRST_TAKEN)
                .map(ticket -> rejectedFor(ticket, Refusal.DUPLICATE_HOLDER));
    }

    /** A ticket that was never handed out is none (DOMAIN N6). */
    private Optional<Decision> tooMany(HolderId holder) {
        if (take.wish().agent()) {
            return Optional.empty();
        }
        int live = rule().perHolder().live();
        int takes = rule().perHolder().takes();
        if (hall.tickets().of(holder).filter(Ticket::live).count() >= live) {
            return Optional.of(rejected(Refusal.HOLDER_LIVE_LIMIT, live));
        }
        return hall.tickets().of(holder).filter(HolderLimits::handedOut).count() >= takes
                ? Optional.of(rejected(Refusal.HOLDER_DAY_LIMIT, takes))
                : Optional.empty();
    }

    /** One whose visitor never came was handed out, though it is void. */
    private static boolean handedOut(Ticket ticket) {
        return ticket.state() != TicketState.VOIDED
                || TicketExpired.NO_SHOW.equals(ticket.progress().outcome());
    }

    private Optional<Decision> tooOftenMissed(HolderId holder) {
        TakingRules.PerHolder limit = rule().perHolder();
        var first = Objects.requireNonNull(hall.day().date()).minusDays(limit.noShowDays());
        return !take.guided() && hall.day().noShows().since(holder, first) >= limit.noShows()
                ? Optional.of(rejected(Refusal.HOLDER_NO_SHOWS, limit.noShows()))
                : Optional.empty();
    }

    private TakingRules rule() {
        return hall.rules().rules().taking();
    }
}
