package io.jiaohao.server.cluster;

import com.hazelcast.core.ReadOnly;
import com.hazelcast.map.EntryProcessor;
import io.jiaohao.server.domain.state.Explanation;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.WaitEstimate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a hall where it lives and brings back just the answer. */
public final class HallQuery
        implements EntryProcessor<String, HallValue, HallQuery.Answer>, ReadOnly {
    private static final long serialVersionUID = 1L;

    /**
     * @param kind what is asked
     * @param ticket which; for {@code TICKET} and {@code EXPLAIN}
     * @param link the secret part of a phone page's address; for {@code LINK}
     */
    public record Question(Kind kind, @Nullable TicketRef ticket, @Nullable String link) {
        static final Question SEQ = new Question(Kind.SEQ, null, null);
        static final Question WHOLE = new Question(Kind.WHOLE, null, null);

        static Question about(TicketRef ticket) {
            return new Question(Kind.TICKET, ticket, null);
        }

        static Question why(TicketRef ticket) {
            return new Question(Kind.EXPLAIN, ticket, null);
        }

        static Question of(String link) {
            return new Question(Kind.LINK, null, link);
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

    /** The hall's count, and what else was asked for. */
    public record Answer(
            long seq,
            @Nullable HallSnapshot hall,
            @Nullable Ticket ticket,
            @Nullable Promise promise,
            @Nullable Explanation explanation) {
        static Answer plain(long seq, @Nullable HallSnapshot hall) {
            return new Answer(seq, hall, null, null, null);
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
            case SEQ -> Answer.plain(hall.seq(), null);
            case WHOLE -> Answer.plain(hall.seq(), HallSnapshot.of(hall));
            case TICKET -> told(hall, wanted(hall));
            case LINK -> told(hall, linked(hall));
            case EXPLAIN ->
                    new Answer(
                            hall.seq(),
                            null,
                            null,
                            null,
                            wanted(hall).map(ticket -> Explanation.of(hall, ticket)).orElse(null));
        };
    }

    private Optional<Ticket> wanted(Hall hall) {
        return Optional.ofNullable(question.ticket()).flatMap(wanted -> wanted.in(hall));
    }

    private Optional<Ticket> linked(Hall hall) {
        return hall.tickets()
                .all()
                .values()
                .find(ticket -> ticket.errand().link().equals(question.link()))
                .toJavaOptional();
    }

    private static Answer told(Hall hall, Optional<Ticket> found) {
        Promise promise =
                found.filter(ticket -> ticket.state() == TicketState.WAITING)
                        .flatMap(ticket -> promise(hall, ticket))
                        .orElse(null);
        return new Answer(hall.seq(), null, found.orElse(null), promise, null);
    }

    private static Optional<Promise> promise(Hall hall, Ticket ticket) {
        int ahead = hall.tickets().before(ticket.errand().queue(), ticket.place());
        return hall.rules()
                .catalogue()
                .queue(ticket.errand().queue())
                .map(queue -> WaitEstimate.of(hall, queue, ahead));
    }
}
