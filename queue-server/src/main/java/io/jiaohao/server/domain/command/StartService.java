package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofTicket;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TicketStarted;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.Ticket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The visitor has come; for a real-name matter (实名) it must be the right one (DOMAIN T9). */
public record StartService(Press press, IdCheck idCheck) implements CounterCommand {
    /**
     * What is known of the visitor at the window.
     *
     * @param seen the clerk has compared the papers
     * @param card read at the window; null for none
     */
    public record IdCheck(boolean seen, @Nullable Card card) {}

    /**
     * An id card.
     *
     * @param holder whose it is; null for somebody who never took a number here
     */
    public record Card(@Nullable HolderId holder) {}

    @Override
    public Decision decide(Hall hall, Desk desk) {
        return desk.withCalled(
                ticket ->
                        unproven(hall, ticket)
                                .orElseGet(
                                        () ->
                                                ofTicket(
                                                        ticket.id(),
                                                        new TicketStarted(
                                                                ticket.id(), desk.id(), at()))));
    }

    private Optional<Decision> unproven(Hall hall, Ticket ticket) {
        if (!hall.rules().catalogue().isRealName(ticket.errand().matter())) {
            return Optional.empty();
        }
        Card card = idCheck.card();
        if (card != null) {
            return card.holder() != null && card.holder().equals(ticket.errand().holder())
                    ? Optional.empty()
                    : Optional.of(rejected(Refusal.HOLDER_MISMATCH, ticket.number()));
        }
        return idCheck.seen()
                ? Optional.empty()
                : Optional.of(rejected(Refusal.ID_NOT_CHECKED, ticket.number()));
    }
}
