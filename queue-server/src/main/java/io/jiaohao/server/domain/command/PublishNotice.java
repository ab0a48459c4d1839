package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofNotice;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.NoticePublished;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.Notice;
import java.time.Instant;
import java.util.Optional;

/** A text for the screens, in the hall's first language at least. */
public record PublishNotice(Notice notice, Instant at) implements HallCommand {
    @Override
    public Decision decide(Hall hall) {
        String own = hall.rules().locality().languages().get(0);
        if (!notice.text().byLanguage().containsKey(own)) {
            return rejected(Refusal.TEXT_LACKS_LANGUAGE, own);
        }
        Optional<HallZoneId> unknown =
                notice.zones().stream().filter(zone -> !hall.rules().knows(zone)).findFirst();
        return unknown.isPresent()
                ? rejected(Refusal.UNKNOWN_ZONE, unknown.get())
                : ofNotice(notice, new NoticePublished(notice, at));
    }
}
