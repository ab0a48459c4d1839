package io.jiaohao.server.cluster;

import com.hazelcast.core.ReadOnly;
import io.jiaohao.server.domain.state.Explanation;
import io.jiaohao.server.domain.state.Hall;
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
public final class HallQuery extends HallTask<HallQuery.Answer> implements ReadOnly {
    private static final long serialVersionUID = 1L;

    /**
     * @param kind what is asked
     * @param ticket which; for {@code TICKET} and {@code EXPLAIN}
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

        static Question why(TicketRef ticket) {
            return new Question(Kind.EXPLAIN, ticket, null, null);
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
        LINK,
        EXPLAIN
    }

    /**
     * The hall's count, and what else was asked for.
     *
     * @param revision the batches that led to the hall
     * @param promise what the ticket's holder would be told now; null when it does not wait
     * @param late why that is later than it was told; null when it is not
     */
    public record Answer(
            long seq,
            long revision,
            @Nullable Hall hall,
            @Nullable Ticket ticket,
            @Nullable Promise promise,
            @Nullable Lateness late,
            @Nullable Explanation explanation) {
        static Answer plain(HallValue value) {
            return new Answer(value.hall().seq(), value.revision(), null, null, null, null, null);
        }

        Answer with(@Nullable Ticket found, @Nullable Promise told, @Nullable Lateness why) {
            return new Answer(seq, revision, hall, found, told, why, explanation);
        }

        Answer whole(@Nullable Hall whole) {
            return new Answer(seq, revision, whole, ticket, promise, late, explanation);
        }

        Answer with(@Nullable Explanation found) {
            return new Answer(seq, revision, hall, ticket, promise, late, found);
        }
    }

    private final transient Question question;

    HallQuery(Question question, boolean remote) {
        super(remote);
        this.question = question;
    }

    Question question() {
        return question;
    }

    @Override
    Answer apply(Map.Entry<String, HallValue> entry) {
        HallValue value = entry.getValue();
        Hall hall = value.hall();
        Answer plain = Answer.plain(value);
        return switch (question.kind()) {
            case SEQ -> plain;
            case WHOLE -> plain.whole(hall);
            case TICKET -> told(plain, hall, wanted(hall));
            case LINK -> told(plain, hall, linked(hall));
            case EXPLAIN ->
                    plain.with(
                            wanted(hall).map(ticket -> Explanation.of(hall, ticket)).orElse(null));
        };
    }

    private Optional<Ticket> wanted(Hall hall) {
        return Optional.ofNullable(question.ticket()).flatMap(wanted -> wanted.in(hall));
    }

    private Optional<Ticket> linked(Hall hall) {
        return Optional.ofNullable(question.link()).flatMap(hall.tickets()::linked);
    }

    private Answer told(Answer plain, Hall hall, Optional<Ticket> found) {
        Ticket ticket = found.orElse(null);
        Instant at = question.at();
        if (ticket == null || at == null || ticket.state() != TicketState.WAITING) {
            return plain.with(ticket, null, null);
        }
        Promise promise =
                Standing.of(hall.rules(), ticket)
                        .map(standing -> WaitEstimate.of(hall, standing, at).promise())
                        .orElse(null);
        Lateness late =
                Optional.ofNullable(promise)
                        .flatMap(now -> Lateness.of(hall, ticket, now, at))
                        .orElse(null);
        return plain.with(ticket, promise, late);
    }
}
