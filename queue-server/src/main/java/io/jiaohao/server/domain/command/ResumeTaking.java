package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.TakingResumed;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.MatterId;
import java.time.Instant;
import java.util.Set;

/**
 * Numbers are issued again.
 *
 * @param matters empty for all that were stopped
 */
public record ResumeTaking(Set<MatterId> matters, Instant at) implements Supervised {
    public ResumeTaking {
        matters = Set.copyOf(matters);
    }

    @Override
    public String subject() {
        return StopTaking.subject(matters);
    }

    @Override
    public Decision decide(Hall hall) {
        Set<MatterId> stopped = hall.day().stops().taking().keySet().toJavaSet();
        boolean known =
                matters.stream()
                        .allMatch(
                                each ->
                                        stopped.contains(each)
                                                || hall.rules()
                                                        .catalogue()
                                                        .matter(each)
                                                        .isPresent());
        if (!known) {
            return rejected(Refusal.UNKNOWN_MATTER);
        }
        Set<MatterId> resuming = matters.isEmpty() ? stopped : matters;
        return resuming.isEmpty() || !stopped.containsAll(resuming)
                ? rejected(Refusal.TAKING_NOT_STOPPED)
                : accepted(new Answer.Nobody(), new TakingResumed(resuming, at));
    }
}
