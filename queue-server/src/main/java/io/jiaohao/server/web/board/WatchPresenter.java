package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.AlertEntry;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.push.HallPresenter;
import io.jiaohao.server.push.HallTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor of a hall is told, and what was ordered today.
 *
 * @param orders the newest first
 */
record WatchPresenter(Hall hall, List<PersonActed> orders, Instant now) {
    private static final int MOST_ALERTS = 200; // unless more are open

    BoardView.Watch watch() {
        HallPresenter presenter = new HallPresenter(hall, now);
        return new BoardView.Watch(
                hall.board().watch().today(MOST_ALERTS).stream().map(this::alert).toList(),
                orders.stream().map(this::order).toList(),
                hall.board().notices().values().map(presenter::notice).toJavaList(),
                hall.day()
                        .stops()
                        .taking()
                        .map(
                                each ->
                                        new BoardView.StopRow(
                                                each._1().value(), each._2().byLanguage()))
                        .toJavaList());
    }

    private HallTime time() {
        return HallTime.of(hall);
    }

    private BoardView.AlertRow alert(AlertEntry entry) {
        Alert alert = entry.alert();
        AlertEntry.Sight seen = entry.seen();
        Optional<Ticket> ticket = Optional.ofNullable(alert.ticket()).flatMap(hall.tickets()::find);
        return new BoardView.AlertRow(
                alert.key(),
                alert.kind().name(),
                id(alert.counter()),
                id(alert.queue()),
                ticket.map(each -> each.number().value()).orElse(null),
                ticket.map(each -> each.errand().queue().value()).orElse(null),
                id(alert.device()),
                time().at(alert.since()),
                time().atIfAny(entry.easedAt()),
                time().atIfAny(entry.clearedAt()),
                seen == null ? null : time().at(seen.at()),
                seen == null ? null : id(seen.by()));
    }

    private BoardView.OrderRow order(PersonActed acted) {
        return new BoardView.OrderRow(
                time().at(acted.at()),
                acted.ruling().by().value(),
                acted.ruling().reason(),
                acted.action(),
                acted.subject());
    }

    private static @Nullable String id(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
