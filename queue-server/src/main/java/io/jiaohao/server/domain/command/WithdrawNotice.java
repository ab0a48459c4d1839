package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.ofNotice;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.event.NoticeWithdrawn;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.NoticeId;
import java.time.Instant;

/** A clerk takes a text off the screens. */
public record WithdrawNotice(NoticeId notice, Instant at) implements Supervised {
    @Override
    public String subject() {
        return notice.value();
    }

    @Override
    public boolean needsReason() {
        return false;
    }

    @Override
    public Decision decide(Hall hall) {
        return hall.board()
                .notices()
                .get(notice)
                .map(shown -> ofNotice(shown, new NoticeWithdrawn(shown, at)))
                .getOrElse(() -> rejected(Refusal.UNKNOWN_NOTICE));
    }
}
