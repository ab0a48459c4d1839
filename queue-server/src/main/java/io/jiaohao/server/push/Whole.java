package io.jiaohao.server.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.SnapshotView;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;
import java.util.Optional;

/** A hall at one count, for whoever begins to follow it. */
public record Whole(Hall hall, Instant now) {

    /** {@code {time, seq, hall, snapshot}} as that kind of device gets it. */
    public ObjectNode toJson(DeviceKind kind) {
        HallPresenter presenter = new HallPresenter(hall, now);
        HallView view = presenter.hallView();
        SnapshotView snapshot = SnapshotPresenter.of(presenter, view, kind);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("time", presenter.time().text(now)).put("seq", hall.seq());
        return node.putPOJO("hall", view).putPOJO("snapshot", snapshot);
    }

    /** The counter that a terminal is bound to. */
    public Optional<CounterView> counterOf(DeviceId terminal) {
        HallPresenter presenter = new HallPresenter(hall, now);
        return hall.counterOf(terminal)
                .map(counter -> presenter.counter(counter, hall.atHand(counter).orElse(null)));
    }
}
