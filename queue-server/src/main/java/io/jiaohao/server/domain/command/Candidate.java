package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.Why.Because;
import io.jiaohao.server.domain.state.Why.Passed;
import java.util.List;

/**
 * The first of a lane's line that the counter may call.
 *
 * @param skipped those before it that it may not call, with the reason; the first few
 */
record Candidate(Ticket ticket, List<Passed> skipped) {
    static final int MOST_SKIPPED = 3;

    static Passed passed(Ticket ticket, Because because) {
        return new Passed(ticket.id(), ticket.errand().queue(), ticket.errand().lane(), because);
    }
}
