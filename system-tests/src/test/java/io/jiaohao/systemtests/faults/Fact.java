package io.jiaohao.systemtests.faults;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.NumbersLeased;
import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketCancelled;
import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.event.TicketForfeited;
import io.jiaohao.server.domain.event.TicketHeld;
import io.jiaohao.server.domain.event.TicketMerged;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.event.TicketUndone;
import io.jiaohao.server.domain.event.TicketVoided;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checker needs to know of a journalled event, in words of its own. */
sealed interface Fact {
    /**
     * @param series the numbers that it is one of: its day and prefix
     */
    record Taken(String ticket, String series, int serial) implements Fact {}

    /**
     * @param seq what devices count it as
     */
    record Called(String ticket, String counter, String call, long seq, Instant at)
            implements Fact {}

    /** At hand again, without a word. */
    record Back(String ticket, String counter) implements Fact {}

    /** At hand nowhere any more. */
    record Left(String ticket) implements Fact {}

    /** Numbers of a series that a kiosk may give later, or never. */
    record Leased(String prefix) implements Fact {}

    /** The fact of an event; empty when the checker has no use for it. */
    static Optional<Fact> of(HallEvent event, long seq) {
        if (event instanceof TicketTaken taken) {
            String series = taken.ticket().times().day() + " " + taken.prefix();
            return Optional.of(new Taken(taken.ticket().id().value(), series, taken.serial()));
        }
        if (event instanceof TicketCalled called) {
            return Optional.of(of(called.call(), seq));
        }
        if (event instanceof TicketUndone undone) {
            return Optional.of(new Back(undone.ticket().id().value(), undone.counter().value()));
        }
        if (event instanceof NumbersLeased leased) {
            return Optional.of(new Leased(leased.lease().prefix()));
        }
        return Optional.ofNullable(left(event)).map(ticket -> new Left(ticket.value()));
    }

    private static Called of(Call call, long seq) {
        return new Called(
                call.ticket().value(), call.counter().value(), call.id().value(), seq, call.at());
    }

    private static @Nullable TicketId left(HallEvent event) {
        if (event instanceof TicketFinished finished) {
            return finished.ticket();
        } else if (event instanceof TicketAbsent absent) {
            return absent.ticket();
        } else if (event instanceof TicketHeld held) {
            return held.ticket();
        } else if (event instanceof TicketReturned returned) {
            return returned.ticket();
        } else if (event instanceof TicketCancelled cancelled) {
            return cancelled.ticket();
        } else if (event instanceof TicketVoided voided) {
            return voided.ticket();
        } else if (event instanceof TicketExpired expired) {
            return expired.ticket();
        } else if (event instanceof TicketForfeited forfeited) {
            return forfeited.ticket();
        }
        return event instanceof TicketMerged merged ? merged.ticket() : null;
    }
}
