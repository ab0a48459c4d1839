package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.push.HallPresenter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the supervisor of a hall is told, and what was ordered today. */
record WatchPresenter(Hall hall, ClerkNames names, Instant now) {

    BoardView.Watch watch() {
        HallPresenter presenter = new HallPresenter(hall, now);
        return new BoardView.Watch(
                hall.board().alerts().values().map(this::alert).toJavaList(),
                List.of(),
                hall.board().notices().values().map(presenter::notice).toJavaList(),
                List.of());
    }

    private BoardView.AlertRow alert(Alert alert) {
        return new BoardView.AlertRow(
                alert.key(),
                alert.kind().name(),
                id(alert.counter()),
                id(alert.queue()),
                ticket(alert).map(each -> each.number().value()).orElse(null),
                ticket(alert).map(each -> each.errand().queue().value()).orElse(null),
                null,
                new HallPresenter(hall, now).time().at(alert.since()),
                null,
                null,
                null);
    }

    private Optional<Ticket> ticket(Alert alert) {
        return Optional.ofNullable(alert.ticket()).flatMap(hall.tickets()::find);
    }

    private static @Nullable String id(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
