package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Notice;
import java.time.Instant;

/** A text went up on the screens. */
public record NoticePublished(Notice notice, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.board().showing(notice));
    }
}
