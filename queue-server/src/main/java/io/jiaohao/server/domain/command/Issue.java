package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.advised;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NumberSeries;
import io.jiaohao.server.domain.state.Numbering;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketNumber;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Times;
import io.jiaohao.server.domain.state.WaitEstimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Giving a number for a matter in a lane: the limits, the serial, the place in line. */
record Issue(Hall hall, MatterPlan matter, QueuePlan queue, LaneId lane) {

    /** The next number of the series, unless a limit forbids it (DOMAIN T1 to T4). */
    Decision number(TakeTicket take) {
        Caps caps = new Caps(hall, matter, take.at());
        return closed(take)
                .or(new HolderLimits(hall, matter, take)::refusal)
                .or(caps::refusal)
                .or(this::crowded)
                .orElseGet(() -> next(take, caps));
    }

    private Optional<Decision> closed(TakeTicket take) {
        if (hall.rules().stopped() != null) {
            return Optional.of(advised(Refusal.HALL_STOPPED, hall.rules().stopped()));
        }
        return hall.rules().issues(matter, take.at())
                ? Optional.empty()
                : Optional.of(new ClosedMatter(hall.rules(), matter).refusal(take.at()));
    }

    private Optional<Decision> crowded() {
        Integer most = queue.waitingLimit();
        return most != null && hall.tickets().waitingIn(queue.id()) >= most
                ? Optional.of(rejected(Refusal.QUEUE_FULL))
                : Optional.empty();
    }

    private Decision next(TakeTicket take, Caps caps) {
        String prefix = NumberSeries.of(queue, hall.rules().catalogue().lane(lane)).prefix();
        int serial = hall.day().issued().lastSerial(prefix) + 1;
        Ticket ticket =
                ticket(
                        take.wish(),
                        Numbering.number(prefix, serial),
                        Place.atEnd(hall.seq() + 1),
                        caps);
        boolean anonymous = take.wish().holder() == null && !take.guided();
        DeviceId counted = anonymous ? take.device() : null;
        return accepted(
                new Answer.OfTicket(ticket.id(), true),
                new TicketTaken(ticket, prefix, serial, counted, take.at()));
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
        if (hall.tickets().find(id).isPresent()) {
            return accepted(new Answer.OfTicket(id, true));
        }
        Caps caps = new Caps(hall, matter, given);
        Place place = new Places(hall, queue.id()).asTakenAt(given);
        Ticket ticket = ticket(take.wish(), offline.number(), place, caps);
        return accepted(
                new Answer.OfTicket(id, true),
                new TicketTaken(ticket, queue.prefix(), serial.get(), null, take.at()));
    }

    /** Taken at the moment of the caps that it counts against. */
    private Ticket ticket(TakeTicket.Wish wish, String number, Place place, Caps caps) {
        Errand errand =
                new Errand(
                        matter.id(), queue.id(), lane, wish.holder(), wish.language(), wish.link());
        return new Ticket(
                Numbering.id(today(), number),
                new TicketNumber(number),
                errand,
                TicketState.WAITING,
                place,
                Times.taken(today(), caps.at()),
                new Ticket.Handling(Progress.NONE, told(place), caps.counted(), null));
    }

    private Promise told(Place place) {
        return WaitEstimate.of(hall, queue, hall.tickets().before(queue.id(), place));
    }

    private LocalDate today() {
        return Objects.requireNonNull(hall.day().date());
    }
}
