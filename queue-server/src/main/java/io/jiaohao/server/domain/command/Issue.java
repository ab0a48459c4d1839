package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.Numbering;
import io.jiaohao.server.domain.state.Outlook;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.ServedToday;
import io.jiaohao.server.domain.state.Standing;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketNumber;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Times;
import io.jiaohao.server.domain.state.WaitEstimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Giving a number for a matter in a lane: the limits, the serial, the place in line. */
record Issue(Hall hall, MatterPlan matter, QueuePlan queue, LaneId lane) {

    /** The next number of the series, unless a limit forbids it (DOMAIN T1 to T3). */
    Decision number(TakeTicket take) {
        Optional<Decision> refusal = limit(take);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        int serial = hall.day().issued().lastSerial(queue.prefix()) + 1;
        return taken(take, serial, Place.atEnd(hall.seq() + 1), take.at());
    }

    private Optional<Decision> limit(TakeTicket take) {
        if (hall.rules().stopped() != null) {
            return Optional.of(rejected(Refusal.HALL_STOPPED));
        }
        if (!hall.rules().issues(matter, take.at())) {
            return Optional.of(rejected(Refusal.MATTER_CLOSED));
        }
        HolderId holder = take.wish().holder();
        if (holder != null && hall.tickets().of(holder).anyMatch(this::sameErrand)) {
            return Optional.of(rejected(Refusal.DUPLICATE_HOLDER));
        }
        Integer cap = matter.terms().cap();
        if (cap != null && hall.day().issued().takenOf(matter.id().value()) >= cap) {
            return Optional.of(rejected(Refusal.MATTER_FULL));
        }
        Integer most = queue.waitingLimit();
        if (most != null && hall.tickets().waitingIn(queue.id()) >= most) {
            return Optional.of(rejected(Refusal.QUEUE_FULL));
        }
        return tooLate(take.at(), false);
    }

    /**
     * Whoever would hardly be served before closing gets no number (DOMAIN T5, H2).
     *
     * @param guided a guide gives the number and answers for it
     */
    Optional<Decision> tooLate(Instant at, boolean guided) {
        Rules.Chance chance = hall.rules().rules().taking().chance();
        return !guided && chance.of(outlook(null, at).chance()) == ServedToday.NO
                ? Optional.of(rejected(Refusal.NOT_BEFORE_CLOSING))
                : Optional.empty();
    }

    private boolean sameErrand(Ticket ticket) {
        return ticket.live() && ticket.errand().matter().equals(matter.id());
    }

    /** A number given offline: never refused inside the lease; handed in twice, the same ticket. */
    Decision handIn(TakeTicket take, TakeTicket.Offline offline) {
        Optional<Integer> serial = Numbering.serial(queue.prefix(), offline.number());
        if (serial.isEmpty()
                || !hall.day().issued().leased(take.device(), queue.id(), serial.get())) {
            return rejected(Refusal.NUMBER_NOT_LEASED, offline.number());
        }
        TicketId id = Numbering.id(today(), offline.number());
        Instant given = offline.at().isAfter(take.at()) ? take.at() : offline.at();
        return hall.tickets().find(id).isPresent()
                ? accepted(new Answer.OfTicket(id, true))
                : taken(take, serial.get(), placeByTime(given), given);
    }

    /** Before the first one in line who took a number after it (DOMAIN N8). */
    private Place placeByTime(Instant given) {
        long earlier =
                hall.tickets()
                        .line(queue.id())
                        .values()
                        .toJavaStream()
                        .map(hall.tickets()::known)
                        .takeWhile(ticket -> !ticket.times().takenAt().isAfter(given))
                        .mapToLong(ticket -> ticket.place().arrival())
                        .reduce(0, (one, next) -> next);
        return Place.taken(earlier, given, hall.seq() + 1);
    }

    private Decision taken(TakeTicket take, int serial, Place place, Instant takenAt) {
        String number = Numbering.number(queue.prefix(), serial);
        TakeTicket.Wish wish = take.wish();
        Ticket ticket =
                new Ticket(
                        Numbering.id(today(), number),
                        new TicketNumber(number),
                        new Errand(
                                matter.id(),
                                queue.id(),
                                lane,
                                wish.holder(),
                                wish.language(),
                                wish.link()),
                        TicketState.WAITING,
                        place,
                        Times.taken(today(), takenAt),
                        new Ticket.Handling(
                                Progress.NONE,
                                outlook(place, take.at()).promise(),
                                List.of(matter.id().value()),
                                null));
        return accepted(
                new Answer.OfTicket(ticket.id(), true),
                new TicketTaken(ticket, queue.prefix(), serial, take.at()));
    }

    private Outlook outlook(@Nullable Place place, Instant at) {
        return WaitEstimate.of(hall, new Standing(queue, matter.id(), lane, place), at);
    }

    private LocalDate today() {
        return Objects.requireNonNull(hall.day().date());
    }
}
