package io.jiaohao.kiosk.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.QueueView;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/**
 * The hall as the server last told it: without tickets, for they are old by the time it is read.
 *
 * @param at when it did, by its clock in the hall's zone: the matters have that date's opening
 *     hours
 * @param aheadMillis the server's clock minus ours
 */
record StoredHall(
        HallView hall,
        Collection<CounterView> counters,
        Collection<QueueView> queues,
        OffsetDateTime at,
        long aheadMillis) {
    StoredHall {
        counters = List.copyOf(counters);
        queues = List.copyOf(queues);
    }

    /**
     * @param hall the mirror's, or one that was asked for since
     */
    static StoredHall of(HallMirror mirror, HallView hall, OffsetDateTime at, Duration ahead) {
        return new StoredHall(hall, mirror.counters(), mirror.queues(), at, ahead.toMillis());
    }

    Duration ahead() {
        return Duration.ofMillis(aheadMillis);
    }

    /** For a program that has not reached a server yet. */
    HallMirror mirror() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("seq", 0);
        whole.put("time", OffsetDateTime.now().plus(ahead()).toString());
        whole.set("hall", WireJson.MAPPER.valueToTree(hall));
        ObjectNode snapshot = whole.putObject("snapshot");
        snapshot.set("counters", WireJson.MAPPER.valueToTree(counters));
        snapshot.set("queues", WireJson.MAPPER.valueToTree(queues));
        snapshot.putArray("calls");
        snapshot.putArray("notices");
        return HallMirror.restored(whole);
    }
}
