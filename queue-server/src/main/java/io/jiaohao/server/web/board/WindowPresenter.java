package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.Shift;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.push.HallTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A window as its card on the board shows it. */
final class WindowPresenter {
    /** What a window does, and since when. A ticket at hand comes before a pause. */
    private record Doing(String state, @Nullable Instant since, @Nullable String ticket) {
        static Doing of(Hall hall, Counter counter) {
            Ticket ticket = hall.atHand(counter).orElse(null);
            if (ticket != null) {
                return atHand(ticket);
            }
            Shift shift = counter.shift();
            if (counter.isClosed()) {
                return new Doing("closed", null, null);
            }
            return counter.isPaused()
                    ? new Doing("paused", shift.pausedSince(), null)
                    : new Doing("idle", shift.freeSince(), null);
        }

        private static Doing atHand(Ticket ticket) {
            boolean serving = ticket.state() == TicketState.SERVING;
            Instant since = serving ? ticket.times().startedAt() : ticket.times().calledAt();
            return new Doing(serving ? "serving" : "called", since, ticket.number().value());
        }
    }

    private WindowPresenter() {}

    static BoardView.WindowCard card(Hall hall, Counter counter, ClerkNames names) {
        HallTime time = HallTime.of(hall);
        Doing doing = Doing.of(hall, counter);
        Counter.Staff staff = counter.staff();
        Counter.Pause pause = counter.pause();
        return new BoardView.WindowCard(
                counter.id().value(),
                doing.state(),
                time.atIfAny(doing.since()),
                doing.ticket(),
                hall.atHand(counter).map(each -> each.errand().queue().value()).orElse(null),
                staff == null ? null : names.of(staff.clerk()),
                pause == null ? null : pause.reason().value(),
                pause == null ? null : time.atIfAny(pause.until()),
                counter.shift().helping().stream().map(Id::value).toList(),
                counter.shift().offered().stream().map(Id::value).toList());
    }
}
