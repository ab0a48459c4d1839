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
import io.jiaohao.server.domain.state.Lease;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NumberSeries;
import io.jiaohao.server.domain.state.Numbering;
import io.jiaohao.server.domain.state.Outlook;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.ServedToday;
import io.jiaohao.server.domain.state.Standing;
import io.jiaohao.server.domain.state.Text;
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
import org.jspecify.annotations.Nullable;

/** Giving a number for a matter in a lane: the limits, the serial, the place in line. */
record Issue(Hall hall, MatterPlan matter, QueuePlan queue, LaneId lane) {

    /** The next number of the series, unless a limit forbids it (DOMAIN T1 to T4). */
    Decision number(TakeTicket take) {
        Caps caps = new Caps(hall, matter, take.at());
        return closed(take)
                .or(new HolderLimits(hall, matter, take)::refusal)
                .or(caps::refusal)
                .or(this::crowded)
                .orElseGet(() -> inTime(take, caps));
    }

    /** The next number for somebody who does not wait: no line is too long for that. */
    Decision unqueued(TakeTicket take) {
        Caps caps = new Caps(hall, matter, take.at());
        return closed(take)
                .or(new HolderLimits(hall, matter, take)::refusal)
                .or(caps::refusal)
                .orElseGet(() -> next(take, caps, Promise.NO_WAIT));
    }

    private Optional<Decision> closed(TakeTicket take) {
        if (hall.stopped() != null) {
            return Optional.of(advised(Refusal.HALL_STOPPED, hall.stopped()));
        }
        Text told = hall.day().stops().of(matter.id());
        if (told != null) {
            return Optional.of(advised(Refusal.TAKING_STOPPED, told));
        }
        return hall.issues(matter, take.at())
                ? Optional.empty()
                : Optional.of(new ClosedMatter(hall.rules(), matter).refusal(take.at()));
    }

    private Optional<Decision> crowded() {
        Integer most = queue.waitingLimit();
        return most != null && hall.tickets().waitingIn(queue.id()) >= most
                ? Optional.of(rejected(Refusal.QUEUE_FULL))
                : Optional.empty();
    }

    /**
     * Whoever would hardly be served before closing gets no number (DOMAIN T5, H2), unless a guide
     * gives it and answers for it.
     */
    private Decision inTime(TakeTicket take, Caps caps) {
        Outlook outlook = outlook(null, take.at());
        ServedToday today = hall.rules().rules().taking().chance().of(outlook.chance());
        return today == ServedToday.NO && !take.guided()
                ? rejected(Refusal.NOT_BEFORE_CLOSING)
                : next(take, caps, outlook.promise());
    }

    private Decision next(TakeTicket take, Caps caps, Promise told) {
        String prefix = NumberSeries.of(queue, hall.rules().catalogue().lane(lane)).prefix();
        int serial = hall.day().issued().lastSerial(prefix) + 1;
        Ticket ticket =
                ticket(
                        take.wish(),
                        new Slot(
                                Numbering.number(prefix, serial),
                                Place.atEnd(hall.seq() + 1),
                                told),
                        caps);
        boolean anonymous = take.wish().holder() == null && !take.guided();
        DeviceId counted = anonymous ? take.device() : null;
        return accepted(
                new Answer.OfTicket(ticket.id(), true),
                new TicketTaken(ticket, prefix, serial, counted, take.at()));
    }

    /** A number given offline; handed in twice, the same ticket. */
    Decision handIn(TakeTicket take, TakeTicket.Offline offline, Lease lease) {
        TicketId id = Numbering.id(today(), offline.number());
        if (hall.tickets().find(id).isPresent()) {
            return accepted(new Answer.OfTicket(id, true));
        }
        Instant given = lease.during(offline.at(), take.at());
        Place place = new Places(hall, queue.id()).asTakenAt(given, take.at());
        Slot slot = new Slot(offline.number(), place, outlook(place, given).promise());
        Ticket ticket = ticket(take.wish(), slot, new Caps(hall, matter, given));
        int serial = Numbering.serial(lease.prefix(), offline.number()).orElseThrow();
        return accepted(
                new Answer.OfTicket(id, true),
                new TicketTaken(ticket, lease.prefix(), serial, null, take.at()));
    }

    /** A number with its place in line and what is promised of it. */
    private record Slot(String number, Place place, Promise told) {}

    /** Taken at the moment of the caps that it counts against. */
    private Ticket ticket(TakeTicket.Wish wish, Slot slot, Caps caps) {
        Errand errand =
                new Errand(
                        matter.id(), queue.id(), lane, wish.holder(), wish.language(), wish.link());
        return new Ticket(
                Numbering.id(today(), slot.number()),
                new TicketNumber(slot.number()),
                errand,
                TicketState.WAITING,
                slot.place(),
                Times.taken(today(), caps.at()),
                new Ticket.Handling(Progress.NONE, slot.told(), caps.counted(), null, false));
    }

    private Outlook outlook(@Nullable Place place, Instant at) {
        return WaitEstimate.of(hall, new Standing(queue, matter.id(), lane, place), at);
    }

    private LocalDate today() {
        return Objects.requireNonNull(hall.day().date());
    }
}
