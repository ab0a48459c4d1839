package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketWalkedIn;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.Why;
import java.util.ArrayList;
import java.util.List;

/**
 * A visitor without a number stands at the window and is served at once (walk-direct, DOMAIN W3):
 * the next number of the matter's series is taken, counted like any other, and is being served
 * here, all in one. Ends the ticket at hand as a call does; nobody is announced.
 *
 * @param idChecked whether the clerk compared the papers, or read the card (实名, DOMAIN T9)
 */
public record WalkIn(Press press, TakeTicket.Wish wish, boolean idChecked)
        implements CounterCommand {
    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.callRefusal(hall)
                .orElseGet(
                        () ->
                                !idChecked && hall.rules().catalogue().isRealName(wish.matter())
                                        ? rejected(Refusal.WALK_IN_UNCHECKED)
                                        : received(hall, desk));
    }

    private Decision received(Hall hall, Desk desk) {
        TakeTicket take = new TakeTicket(press.terminal(), wish, null, true, at());
        List<HallEvent> events = new ArrayList<>(desk.endAtHand(hall, at()));
        Hall ended = Calling.after(hall, events);
        Decision issued = take.issued(ended, issue -> issue.unqueued(take));
        if (!(issued instanceof Decision.Accepted accepted)) {
            return issued;
        }
        events.addAll(accepted.events());
        TicketId ticket = ((Answer.OfTicket) accepted.answer()).ticket();
        Hall taken = Calling.after(ended, accepted.events());
        Why why = CallTicket.why(taken, taken.tickets().known(ticket), Why.CallRule.WALK_IN);
        events.add(new TicketWalkedIn(ticket, desk.id(), why, at()));
        return new Decision.Accepted(events, accepted.answer());
    }
}
