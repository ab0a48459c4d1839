package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who watches over the hall has something done in it. What it changes is decided as ever;
 * who ordered it and why stands in the log before it, so that the log is the audit (DOMAIN Q11).
 */
public record Ordered(Ruling ruling, HallCommand inner) implements HallCommand {
    public Ordered {
        if (inner instanceof Ordered) {
            throw new IllegalArgumentException("Expected an order of one person, but of two");
        }
    }

    @Override
    public Instant at() {
        return inner.at();
    }

    @Override
    public Decision decide(Hall hall) {
        return refusal()
                .orElseGet(
                        () -> {
                            Decision decision = decideInner(hall);
                            return decision instanceof Decision.Accepted accepted
                                    ? signed(accepted)
                                    : decision;
                        });
    }

    private Decision decideInner(Hall hall) {
        return inner instanceof AcknowledgeAlert acknowledged
                ? acknowledged.decide(hall, ruling.by())
                : inner.decide(hall);
    }

    private Optional<Decision> refusal() {
        String reason = ruling.reason();
        boolean needed = !(inner instanceof Supervised order) || order.needsReason();
        if (needed && reason.isBlank()) {
            return Optional.of(rejected(Refusal.REASON_MISSING));
        }
        return reason.codePointCount(0, reason.length()) > Ruling.MOST
                ? Optional.of(rejected(Refusal.REASON_TOO_LONG, Ruling.MOST))
                : Optional.empty();
    }

    /** What changes nothing leaves no trace. */
    private Decision signed(Decision.Accepted accepted) {
        if (accepted.events().isEmpty()) {
            return accepted;
        }
        String subject = inner instanceof Supervised order ? order.subject() : "";
        HallEvent acted = new PersonActed(ruling, inner.getClass().getSimpleName(), subject);
        List<HallEvent> events =
                Stream.concat(Stream.of(acted), accepted.events().stream()).toList();
        return new Decision.Accepted(events, accepted.answer());
    }
}
