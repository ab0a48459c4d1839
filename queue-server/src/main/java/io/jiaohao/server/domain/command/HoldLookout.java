package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Tickets that are set aside for too long (DOMAIN X4). */
record HoldLookout(Hall hall, Instant at) {
    Stream<Alert> alerts() {
        return hall.tickets()
                .held()
                .toJavaStream()
                .map(hall.tickets()::known)
                .filter(this::isHeldTooLong)
                .sorted(Comparator.comparing(Ticket::place))
                .map(
                        ticket ->
                                new Alert(
                                        Alert.Kind.LONG_HOLD,
                                        ticket.progress().counter(),
                                        null,
                                        ticket.id(),
                                        Objects.requireNonNull(ticket.times().endedAt())));
    }

    private boolean isHeldTooLong(Ticket ticket) {
        Instant remind = ticket.times().remindAt();
        Instant since = ticket.times().endedAt();
        return remind != null
                ? !at.isBefore(remind)
                : since != null
                        && Elapsed.isOver(
                                hall.rules().rules().watch().limits().longHold(), since, at);
    }
}
