package io.jiaohao.server.gateway;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.ExplanationView;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Explanation;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.Why;
import io.jiaohao.server.push.TicketPresenter;
import java.time.Instant;
import java.util.List;

/**
 * An explanation in words: the rule that called another, or what kept the ticket itself from being
 * called. Never a person's reason for a lane (DOMAIN N7).
 */
record ExplanationPresenter(TicketPresenter tickets, String language) {
    /** The sentences' frames; the reasons have the names of their rules. */
    enum Frame {
        EXPLAIN_CALLED,
        EXPLAIN_NOBODY,
        EXPLAIN_SOME
    }

    ExplanationView present(Explanation explanation) {
        Ticket ticket = explanation.ticket();
        Why why = ticket.handling().why();
        return new ExplanationView(
                tickets.ticket(ticket),
                joined(own(ticket), summary(explanation)),
                why == null ? null : WireJson.word(why.rule()),
                explanation.overtakings().stream().map(this::earlier).toList());
    }

    private String own(Ticket ticket) {
        Why why = ticket.handling().why();
        Instant at = ticket.times().calledAt();
        CounterId counter = ticket.progress().counter();
        return why == null || at == null || counter == null
                ? ""
                : joined(called(ticket.number().value(), counter, at), text(why.rule()));
    }

    private String summary(Explanation explanation) {
        String number = explanation.ticket().number().value();
        int others = explanation.overtakings().size();
        return others == 0
                ? Messages.text(language, Frame.EXPLAIN_NOBODY, List.of(number))
                : Messages.text(
                        language, Frame.EXPLAIN_SOME, List.of(number, String.valueOf(others)));
    }

    private ExplanationView.Earlier earlier(Explanation.Overtaking other) {
        return new ExplanationView.Earlier(
                other.ticket().value(),
                other.number().value(),
                other.counter().value(),
                tickets.time().at(other.at()),
                WireJson.word(other.why()),
                joined(called(other.number().value(), other.counter(), other.at()), reason(other)));
    }

    /** What holds for the asker alone says more than the rule that called the other. */
    private String reason(Explanation.Overtaking other) {
        return switch (other.because()) {
            case NOT_DONE_HERE,
                    FOR_OTHER_COUNTER,
                    HOLDER_BUSY,
                    JUST_HERE,
                    LET_IN_BEHIND,
                    PLACED_BEFORE ->
                    text(other.because());
            case OTHER_LANE, OTHER_QUEUE, RETURNED_IN_TURN, CLERKS_CHOICE -> text(other.why());
        };
    }

    private String called(String number, CounterId counter, Instant at) {
        String label =
                tickets.hall()
                        .rules()
                        .counter(counter)
                        .map(CounterPlan::label)
                        .orElse(counter.value());
        List<String> details = List.of(number, label, tickets.time().clock(at));
        return Messages.text(language, Frame.EXPLAIN_CALLED, details);
    }

    private String text(Enum<?> reason) {
        return Messages.text(language, reason);
    }

    /** Chinese sentences follow each other without a space. */
    private String joined(String first, String second) {
        boolean chinese = language.startsWith("zh");
        return first.isEmpty() || chinese ? first + second : first + " " + second;
    }
}
