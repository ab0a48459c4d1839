package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TakingStopped;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No more numbers are issued, until {@link ResumeTaking} or the day's end, over restarts and
 * reloads. Who has a number is served; one that a kiosk gave offline is taken in.
 *
 * @param matters empty for all that the hall has now
 * @param reason what visitors are told
 */
public record StopTaking(Set<MatterId> matters, Text reason, Instant at) implements Supervised {
    public StopTaking {
        matters = Set.copyOf(matters);
    }

    @Override
    public String subject() {
        return subject(matters);
    }

    static String subject(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).sorted().collect(Collectors.joining(", "));
    }

    @Override
    public Decision decide(Hall hall) {
        Set<MatterId> known =
                hall.rules().catalogue().matters().stream()
                        .map(MatterPlan::id)
                        .collect(Collectors.toSet());
        if (!known.containsAll(matters)) {
            return rejected(Refusal.UNKNOWN_MATTER);
        }
        Set<MatterId> stopping =
                (matters.isEmpty() ? known : matters)
                        .stream()
                                .filter(each -> !reason.equals(hall.day().stops().of(each)))
                                .collect(Collectors.toSet());
        return new ShownText(reason).refusal(hall).orElseGet(() -> stopped(stopping));
    }

    /** Twice for the same reason is as good as once. */
    private Decision stopped(Set<MatterId> stopping) {
        Answer nobody = new Answer.Nobody();
        return stopping.isEmpty()
                ? accepted(nobody)
                : accepted(nobody, new TakingStopped(stopping, reason, at));
    }
}
