package io.jiaohao.kiosk.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.QueueView;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;

/** Draws the hall as the JSON that the touch page shows. Stateless, but for its configuration. */
final class KioskPicture {
    private static final long CLOCK_STEP_MILLIS = 1_000; // finer would change with every breath

    private final KioskConfig config;

    KioskPicture(KioskConfig config) {
        this.config = config;
    }

    /** What is known before the first session: who this is and where help is. */
    ObjectNode withoutHall() {
        ObjectNode picture = JsonNodeFactory.instance.objectNode();
        picture.put("language", config.link().language());
        picture.put("cards", config.page().card().isThere());
        picture.set("desk", WireJson.MAPPER.valueToTree(config.page().desk()));
        return picture;
    }

    ObjectNode of(HallMirror mirror, String catalogue) {
        HallView hall = mirror.hall();
        ObjectNode picture = withoutHall();
        picture.put("aheadMillis", aheadMillis(mirror));
        picture.put("catalogue", catalogue);
        picture.putObject("hall")
                .put("id", hall.id())
                .put("state", hall.state())
                .put("timezone", hall.timezone())
                .<ObjectNode>set("name", WireJson.MAPPER.valueToTree(hall.name()))
                .<ObjectNode>set("languages", WireJson.MAPPER.valueToTree(hall.languages()))
                .<ObjectNode>set("stopped", WireJson.MAPPER.valueToTree(hall.stopped()))
                .set("times", WireJson.MAPPER.valueToTree(hall.times()));
        ObjectNode queues = picture.putObject("queues");
        mirror.queues().forEach(queue -> queues.set(queue.id(), queue(queue)));
        return picture;
    }

    /** Numbers of some matters are given without a server, whatever the last one said is open. */
    void offline(ObjectNode picture, Set<String> possible) {
        picture.put("offlineNumbers", true);
        picture.withObject("/hall").put("state", "open");
        ArrayNode matters = picture.putArray("offlineMatters");
        possible.stream().sorted().forEach(matters::add);
    }

    private static long aheadMillis(HallMirror mirror) {
        long millis = Duration.between(OffsetDateTime.now(), mirror.serverTime()).toMillis();
        return Math.floorDiv(millis + CLOCK_STEP_MILLIS / 2, CLOCK_STEP_MILLIS) * CLOCK_STEP_MILLIS;
    }

    private static JsonNode queue(QueueView queue) {
        ObjectNode picture =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("waiting", queue.waiting())
                        .put("estimate", queue.estimate())
                        .put("estimateHigh", queue.estimateHigh())
                        .put("servedToday", queue.servedToday());
        if (!queue.canEstimate()) {
            picture.put("estimateKnown", false);
        }
        if (queue.full() != null) {
            ObjectNode full = picture.putObject("full");
            queue.full()
                    .forEach(
                            each ->
                                    full.put(
                                            each.matter(),
                                            each.again() == null ? "" : each.again().toString()));
        }
        return picture;
    }
}
