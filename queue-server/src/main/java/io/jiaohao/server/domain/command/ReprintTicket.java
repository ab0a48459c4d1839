package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.rejected;
import static io.jiaohao.server.domain.state.TicketState.DONE;

import io.jiaohao.server.domain.event.TicketReprinted;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;

/** The visitor wants the ticket printed once more; logged (DOMAIN N6). */
public record ReprintTicket(TicketId ticket, Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        return new KnownTicket(hall, ticket)
                .decide(
                        found ->
                                printable(found.state())
                                        ? accepted(
                                                new Answer.OfTicket(ticket, true),
                                                new TicketReprinted(ticket, at))
                                        : rejected(Refusal.NOT_REPRINTABLE, found.number()));
    }

    private static boolean printable(TicketState state) {
        return state.compareTo(DONE) < 0 && state != TicketState.SERVING;
    }
}
