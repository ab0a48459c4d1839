package io.jiaohao.server.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.SnapshotView;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A hall at one count, for whoever begins to follow it. */
public record Whole(Hall hall, Instant now) {

    /** The hall's parts as wire objects. */
    public HallPresenter presenter() {
        return new HallPresenter(hall, now);
    }

    /** Those that may still be served, in the order of their places. */
    public List<TicketView> tickets() {
        return SnapshotPresenter.tickets(hall, new TicketPresenter(hall));
    }

    /** {@code {time, seq, hall, snapshot}} as that kind of device gets it. */
    public ObjectNode toJson(DeviceKind kind) {
        HallPresenter presenter = presenter();
        HallView view = presenter.hallView();
        SnapshotView snapshot = SnapshotPresenter.of(presenter, view, kind);
        return asOf().putPOJO("hall", view).putPOJO("snapshot", snapshot);
    }

    /** {@code {time, seq}}, to put into what is true of them. */
    public ObjectNode asOf() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", HallTime.of(hall).text(now))
                .put("seq", hall.seq());
    }

    /** The counter that a terminal is bound to. */
    public Optional<CounterView> counterOf(DeviceId terminal) {
        HallPresenter presenter = presenter();
        return hall.counterOf(terminal)
                .map(counter -> presenter.counter(counter, hall.atHand(counter).orElse(null)));
    }
}
