package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.AlertAcknowledged;
import io.jiaohao.server.domain.state.AlertEntry;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody knows of an alert (知道了). A mark of a visit that is over is done with then; what goes on
 * stays until it is over.
 *
 * @param alertKey {@link io.jiaohao.server.domain.state.Alert#key()}
 */
public record AcknowledgeAlert(String alertKey, Instant at) implements Supervised {
    @Override
    public String subject() {
        return alertKey;
    }

    @Override
    public boolean needsReason() {
        return false;
    }

    @Override
    public Decision decide(Hall hall) {
        return decide(hall, null);
    }

    /** Twice is as good as once, and the first is remembered. */
    Decision decide(Hall hall, @Nullable PersonId by) {
        return hall.board()
                .watch()
                .find(alertKey)
                .map(entry -> seen(entry, by))
                .orElseGet(() -> rejected(Refusal.UNKNOWN_ALERT));
    }

    private Decision seen(AlertEntry entry, @Nullable PersonId by) {
        Answer nobody = new Answer.Nobody();
        return entry.seen() == null
                ? accepted(nobody, new AlertAcknowledged(alertKey, by, at))
                : accepted(nobody);
    }
}
