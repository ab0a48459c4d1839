package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Line;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.domain.state.Why;
import java.util.ArrayList;
import java.util.List;

/** A clerk calls this very ticket: waiting, held, absent, or just finished (DOMAIN W3). */
public record CallTicket(TicketRef ticket, Press press) implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.callRefusal(hall)
                .orElseGet(
                        () ->
                                ticket.in(hall)
                                        .map(found -> call(hall, desk, found))
                                        .orElseGet(() -> rejected(Refusal.UNKNOWN_TICKET)));
    }

    private Decision call(Hall hall, Desk desk, Ticket wanted) {
        if (!callable(hall, wanted)) {
            return rejected(Refusal.NOT_CALLABLE, wanted.number());
        }
        List<HallEvent> events = new ArrayList<>(desk.endAtHand(hall, at()));
        Hall ended = Calling.after(hall, events);
        events.add(
                new TicketCalled(
                        new Calling(desk.id(), at()).call(ended, wanted.id(), 0),
                        false,
                        why(ended, wanted, Why.CallRule.SPECIFIC)));
        return new Decision.Accepted(events, new Answer.OfTicket(wanted.id(), false));
    }

    /** Passed over are the first of each lane of its queue, as far as they had come earlier. */
    static Why why(Hall hall, Ticket wanted, Why.CallRule rule) {
        Line lines = hall.tickets().lines(wanted.errand().queue());
        List<Why.Passed> passed =
                hall.rules().catalogue().lanes().stream()
                        .map(lane -> lines.in(lane.id()))
                        .filter(line -> !line.isEmpty())
                        .map(line -> hall.tickets().known(line.head().ticket()))
                        .filter(head -> head.place().compareTo(wanted.place()) < 0)
                        .map(head -> Candidate.passed(head, Why.Because.CLERKS_CHOICE))
                        .toList();
        return new Why(rule, passed, null);
    }

    private boolean callable(Hall hall, Ticket wanted) {
        return switch (wanted.state()) {
            case WAITING, HELD, ABSENT -> true;
            case DONE ->
                    hall.rules().serves(wanted.errand())
                            && Elapsed.between(wanted.times().endedAt(), at())
                                            .compareTo(
                                                    hall.rules().rules().presses().callBackWithin())
                                    <= 0;
            case CALLED, SERVING, CANCELLED, VOIDED, EXPIRED -> false;
        };
    }
}
