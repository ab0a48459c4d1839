package io.jiaohao.server.push;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.SnapshotView;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.server.domain.state.Board;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The whole truth of a hall at one count, for a device that begins or has lost the thread. */
final class SnapshotPresenter {
    private static final Duration RECENT = Duration.ofMinutes(3);
    private static final Comparator<Call> LATEST_FIRST =
            Comparator.comparing(Call::at).thenComparing(call -> call.id().value()).reversed();

    private SnapshotPresenter() {}

    /**
     * @param shown the view of the same hall, whose counters and queues are the snapshot's too
     */
    static SnapshotView of(HallPresenter presenter, HallView shown, DeviceKind kind) {
        Hall hall = presenter.hall();
        return new SnapshotView(
                shown.counters(),
                shown.queues(),
                calls(presenter),
                hall.board().notices().values().map(presenter::notice).asJava(),
                kind == DeviceKind.DISPLAY ? null : tickets(hall, presenter.tickets()));
    }

    private static List<CallView> calls(HallPresenter presenter) {
        Hall hall = presenter.hall();
        Instant now = presenter.now();
        List<Call> standing =
                hall.counters()
                        .values()
                        .toJavaStream()
                        .filter(counter -> isCalled(hall, counter))
                        .map(Counter::lastCall)
                        .filter(Objects::nonNull)
                        .toList();
        Set<Call> shown = new HashSet<>(standing);
        Stream<Call> others =
                hall.board()
                        .calls()
                        .toJavaStream()
                        .filter(call -> !shown.contains(call))
                        .filter(call -> Duration.between(call.at(), now).compareTo(RECENT) <= 0)
                        .limit(Board.MAX_CALLS);
        return Stream.concat(standing.stream(), others)
                .filter(call -> hall.tickets().find(call.ticket()).isPresent())
                .sorted(newestFirst(hall.board()))
                .map(presenter.tickets()::call)
                .toList();
    }

    /** In the order of the board, which no clock that was set back disturbs (H5). */
    private static Comparator<Call> newestFirst(Board board) {
        List<Call> order = board.calls().asJava();
        return Comparator.<Call>comparingInt(call -> place(order.indexOf(call), order))
                .thenComparing(LATEST_FIRST);
    }

    private static int place(int index, List<Call> order) {
        return index < 0 ? order.size() : index;
    }

    private static boolean isCalled(Hall hall, Counter counter) {
        return hall.atHand(counter)
                .map(Ticket::state)
                .filter(TicketState.CALLED::equals)
                .isPresent();
    }

    static List<TicketView> tickets(Hall hall, TicketPresenter presenter) {
        return hall.tickets()
                .live()
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .map(presenter::ticket)
                .toList();
    }
}
