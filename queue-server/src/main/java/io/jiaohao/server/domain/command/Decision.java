package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command comes to. */
public sealed interface Decision {
    /** It is done, and this happened by it; nothing may have happened. */
    record Accepted(List<HallEvent> events, Answer answer) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It is not done.
     *
     * @param details for the sentence: numbers, ids, times
     * @param advice the hall's own words to it: why, or what else a visitor can do
     * @param about the ticket that stands in the way, so that it may be printed again; null for
     *     none
     */
    record Rejected(
            Refusal refusal, List<String> details, @Nullable Text advice, @Nullable TicketId about)
            implements Decision {
        public Rejected {
            details = List.copyOf(details);
        }
    }

    static Decision rejected(Refusal refusal, Object... details) {
        return advised(refusal, null, details);
    }

    /** Refused, with the hall's own words to it. */
    static Decision advised(Refusal refusal, @Nullable Text advice, Object... details) {
        return new Rejected(refusal, texts(details), advice, null);
    }

    /** Refused because there is that ticket, whose number is in the sentence. */
    static Decision rejectedFor(Ticket ticket, Refusal refusal) {
        return new Rejected(refusal, texts(ticket.number()), null, ticket.id());
    }

    private static List<String> texts(Object... details) {
        return Arrays.stream(details).map(String::valueOf).toList();
    }

    static Decision accepted(Answer answer, HallEvent... events) {
        return new Accepted(List.of(events), answer);
    }

    static Decision ofTicket(TicketId ticket, HallEvent... events) {
        return accepted(new Answer.OfTicket(ticket, false), events);
    }

    static Decision ofCounter(CounterId counter, HallEvent... events) {
        return accepted(new Answer.OfCounter(counter), events);
    }

    static Decision ofNotice(Notice notice, HallEvent... events) {
        return accepted(new Answer.OfNotice(notice), events);
    }
}
