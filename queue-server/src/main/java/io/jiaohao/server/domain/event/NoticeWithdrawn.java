package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Notice;
import java.time.Instant;

/** A text came down, by a clerk or because its time was over. */
public record NoticeWithdrawn(Notice notice, Instant at) implements HallEvent {
    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.board().without(notice.id()));
    }
}
