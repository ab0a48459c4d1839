package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.HallResumed;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** The emergency is over (DOMAIN H7); a stop in the hall's file ends in the file alone. */
public record ResumeHall(Instant at) implements Supervised {
    @Override
    public String subject() {
        return "";
    }

    @Override
    public Decision decide(Hall hall) {
        if (hall.day().stops().hall() != null) {
            return accepted(new Answer.Nobody(), new HallResumed(at));
        }
        return rejected(hall.stopped() == null ? Refusal.NOT_STOPPED : Refusal.STOPPED_BY_FILE);
    }
}
