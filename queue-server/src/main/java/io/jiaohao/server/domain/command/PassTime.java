package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.NoticeWithdrawn;
import io.jiaohao.server.domain.event.OpeningChanged;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.Opening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Time has passed: the hall opens or closes, notices come down, free counters are given visitors
 * where the hall says so, a supervisor is told what is out of the ordinary. A timer sends it, so
 * that nothing changes a hall unseen; the turn of the day comes before every command, this one too.
 */
public record PassTime(Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        List<HallEvent> events = new ArrayList<>();
        Opening now = hall.opening(at);
        if (!now.equals(hall.day().shown())) {
            events.add(new OpeningChanged(now, at));
        }
        hall.board()
                .notices()
                .values()
                .filter(this::isOver)
                .forEach(notice -> events.add(new NoticeWithdrawn(notice, at)));
        events.addAll(Forfeits.due(hall, at));
        events.addAll(new AutoCalls(Calling.after(hall, events), at).due());
        events.addAll(new Watchman(Calling.after(hall, events), at).changes());
        events.addAll(new Helpers(Calling.after(hall, events), at).changes());
        events.addAll(new Replanning(Calling.after(hall, events), at).due());
        return new Decision.Accepted(events, new Answer.Nobody());
    }

    private boolean isOver(Notice notice) {
        return notice.until() != null && !at.isBefore(notice.until());
    }
}
