package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofNotice;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.NoticePublished;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Notice;
import java.time.Instant;
import java.util.Optional;

/** A text for the screens, in the hall's first language at least. */
public record PublishNotice(Notice notice, Instant at) implements Supervised {
    @Override
    public String subject() {
        return notice.id().value();
    }

    @Override
    public Decision decide(Hall hall) {
        Optional<Decision> unknown =
                notice.zones().stream()
                        .filter(zone -> !hall.rules().knows(zone))
                        .findFirst()
                        .map(zone -> rejected(Refusal.UNKNOWN_ZONE, zone));
        return new ShownText(notice.text())
                .refusal(hall)
                .or(() -> unknown)
                .orElseGet(() -> ofNotice(notice, new NoticePublished(notice, at)));
    }
}
