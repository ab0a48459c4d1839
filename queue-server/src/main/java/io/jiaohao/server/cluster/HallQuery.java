package io.jiaohao.server.cluster;

import com.hazelcast.core.ReadOnly;
import com.hazelcast.map.EntryProcessor;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.Lateness;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Standing;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.WaitEstimate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a hall where it lives and brings back just the answer. */
public final class HallQuery
        implements EntryProcessor<String, HallValue, HallQuery.Answer>, ReadOnly {
    private static final long serialVersionUID = 1L;

    /**
     * @param kind what is asked
     * @param ticket which; for {@code TICKET}
     * @param link the secret part of a phone page's address; for {@code LINK}
     * @param at when it is asked, by the asker's clock; for both
     */
    public record Question(
            Kind kind, @Nullable TicketRef ticket, @Nullable String link, @Nullable Instant at) {
        static final Question SEQ = new Question(Kind.SEQ, null, null, null);
        static final Question WHOLE = new Question(Kind.WHOLE, null, null, null);

        static Question about(TicketRef ticket, Instant at) {
            return new Question(Kind.TICKET, ticket, null, at);
        }

        static Question of(String link, Instant at) {
            return new Question(Kind.LINK, null, link, at);
        }
    }

    /** What may be asked. */
    public enum Kind {
        SEQ,
        WHOLE,
        TICKET,
        LINK
    }

    /**
     * The hall's count, and what else was asked for.
     *
     * @param promise what the ticket's holder would be told now; null when it does not wait
     * @param late why that is later than it was told; null when it is not
     */
    public record Answer(
            long seq,
            @Nullable HallSnapshot hall,
            @Nullable Ticket ticket,
            @Nullable Promise promise,
            @Nullable Lateness late) {
        static Answer seq(Hall hall) {
            return new Answer(hall.seq(), null, null, null, null);
        }
    }

    private final transient Question question;

    HallQuery(Question question) {
        this.question = question;
    }

    Question question() {
        return question;
    }

    @Override
    public Answer process(Map.Entry<String, HallValue> entry) {
        Hall hall = entry.getValue().hall();
        return switch (question.kind()) {
            case SEQ -> Answer.seq(hall);
            case WHOLE -> new Answer(hall.seq(), HallSnapshot.of(hall), null, null, null);
            case TICKET ->
                    told(
                            hall,
                            Optional.ofNullable(question.ticket())
                                    .flatMap(wanted -> wanted.in(hall)));
            case LINK -> told(hall, linked(hall));
        };
    }

    private Optional<Ticket> linked(Hall hall) {
        return hall.tickets()
                .all()
                .values()
                .find(ticket -> ticket.errand().link().equals(question.link()))
                .toJavaOptional();
    }

    private Answer told(Hall hall, Optional<Ticket> found) {
        Ticket ticket = found.orElse(null);
        Instant at = question.at();
        if (ticket == null || at == null || ticket.state() != TicketState.WAITING) {
            return new Answer(hall.seq(), null, ticket, null, null);
        }
        Promise promise =
                Standing.of(hall.rules(), ticket)
                        .map(standing -> WaitEstimate.of(hall, standing, at).promise())
                        .orElse(null);
        Lateness late =
                Optional.ofNullable(promise)
                        .flatMap(now -> Lateness.of(hall, ticket, now, at))
                        .orElse(null);
        return new Answer(hall.seq(), null, ticket, promise, late);
    }
}
