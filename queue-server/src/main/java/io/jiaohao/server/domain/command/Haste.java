package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.AlertCleared;
import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.WatchRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Visits that end too soon to be true are marked for supervision; nothing is asked of the clerk
 * (DOMAIN W2, R2).
 */
record Haste(Hall hall) {
    /** The end of a visit, and the mark if it deserves one that it does not have yet. */
    List<HallEvent> marked(HallEvent end) {
        return Stream.concat(
                        Stream.of(end),
                        alert(end)
                                .filter(alert -> !hall.board().watch().has(alert))
                                .map(alert -> new AlertRaised(alert, end.at()))
                                .stream())
                .toList();
    }

    private Optional<Alert> alert(HallEvent end) {
        if (end instanceof TicketFinished finished) {
            return unchecked(finished).or(() -> shortService(finished));
        }
        return end instanceof TicketAbsent absent ? quickSkip(absent) : Optional.empty();
    }

    /** PROTOCOL.md lets a called visitor be finished; the card is compared when it starts (T9). */
    private Optional<Alert> unchecked(TicketFinished finished) {
        Ticket ticket = hall.tickets().known(finished.ticket());
        boolean realName = hall.rules().catalogue().isRealName(ticket.errand().matter());
        return realName && ticket.state() == TicketState.CALLED
                ? Optional.of(
                        alert(
                                Alert.Kind.ID_UNCHECKED,
                                finished.counter(),
                                ticket,
                                finished.endedAt()))
                : Optional.empty();
    }

    private Optional<Alert> shortService(TicketFinished finished) {
        Ticket ticket = hall.tickets().known(finished.ticket());
        Instant started = ticket.times().startedAt();
        return took(started, finished.endedAt())
                .filter(time -> time.compareTo(limits().shortService()) < 0)
                .map(time -> alert(Alert.Kind.SHORT_SERVICE, finished.counter(), ticket, started));
    }

    private Optional<Alert> quickSkip(TicketAbsent absent) {
        Ticket ticket = hall.tickets().known(absent.ticket());
        Instant called = ticket.times().calledAt();
        return took(called, absent.at())
                .filter(time -> time.compareTo(limits().quickSkip()) <= 0)
                .map(time -> alert(Alert.Kind.QUICK_SKIP, absent.counter(), ticket, called));
    }

    /** Unknown when it never began, or the clock was set back meanwhile (H5). */
    private static Optional<Duration> took(@Nullable Instant from, Instant to) {
        return from == null || to.isBefore(from)
                ? Optional.empty()
                : Optional.of(Duration.between(from, to));
    }

    private WatchRules.Limits limits() {
        return hall.rules().rules().watch().limits();
    }

    private static Alert alert(
            Alert.Kind kind, CounterId counter, Ticket ticket, @Nullable Instant since) {
        return new Alert(kind, counter, null, ticket.id(), Objects.requireNonNull(since));
    }

    /** A visit whose end was taken back has no such mark. */
    List<HallEvent> cleared(CounterId counter, TicketId ticket, Instant at) {
        return hall.board()
                .watch()
                .marks(counter, ticket)
                .<HallEvent>map(alert -> new AlertCleared(alert, at))
                .toList();
    }
}
