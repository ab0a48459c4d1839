package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;
import static io.jiaohao.server.domain.command.Decision.advised;

import io.jiaohao.server.domain.event.HallStopped;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Text;
import java.time.Instant;

/**
 * An emergency (DOMAIN H7): nobody is called and no number issued until {@link ResumeHall}, over
 * restarts, reloads and the turn of the day.
 *
 * @param text what screens show and loudspeakers say
 */
public record StopHall(Text text, Instant at) implements Supervised {
    @Override
    public String subject() {
        return "";
    }

    @Override
    public Decision decide(Hall hall) {
        Text already = hall.stopped();
        if (already != null) {
            return advised(Refusal.ALREADY_STOPPED, already);
        }
        return new ShownText(text)
                .refusal(hall)
                .orElseGet(() -> accepted(new Answer.Nobody(), new HallStopped(text, at)));
    }
}
