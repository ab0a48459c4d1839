package io.jiaohao.kiosk.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
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
        picture.set("desk", WireJson.MAPPER.valueToTree(config.desk()));
        return picture;
    }

    ObjectNode of(HallMirror mirror) {
        HallView hall = mirror.hall();
        ObjectNode picture = withoutHall();
        picture.put("aheadMillis", aheadMillis(mirror));
        picture.putObject("hall")
                .put("id", hall.id())
                .put("state", hall.state())
                .put("timezone", hall.timezone())
                .<ObjectNode>set("name", WireJson.MAPPER.valueToTree(hall.name()))
                .set("languages", WireJson.MAPPER.valueToTree(hall.languages()));
        picture.set("groups", WireJson.MAPPER.valueToTree(HomeGroups.of(config.groups(), hall)));
        ObjectNode matters = picture.putObject("matters");
        hall.matters().forEach(matter -> matters.set(matter.id(), matter(matter)));
        ObjectNode queues = picture.putObject("queues");
        mirror.queues().forEach(queue -> queues.set(queue.id(), queue(queue)));
        return picture;
    }

    /** Numbers of some matters are given without a server, whatever the last one said is open. */
    void offline(ObjectNode picture, Set<String> possible) {
        picture.put("offlineNumbers", true);
        picture.withObject("/hall").put("state", "open");
        for (var matter : picture.withObject("/matters").properties()) {
            ((ObjectNode) matter.getValue()).put("open", possible.contains(matter.getKey()));
        }
    }

    private static long aheadMillis(HallMirror mirror) {
        long millis = Duration.between(OffsetDateTime.now(), mirror.serverTime()).toMillis();
        return Math.floorDiv(millis + CLOCK_STEP_MILLIS / 2, CLOCK_STEP_MILLIS) * CLOCK_STEP_MILLIS;
    }

    private static JsonNode matter(MatterView matter) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("queue", matter.queue())
                .put("open", matter.open())
                .<ObjectNode>set("name", WireJson.MAPPER.valueToTree(matter.name()))
                .set("hours", WireJson.MAPPER.valueToTree(matter.hours()));
    }

    private static JsonNode queue(QueueView queue) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("waiting", queue.waiting())
                .put("estimate", queue.estimate())
                .put("estimateHigh", queue.estimateHigh())
                .put("servedToday", queue.servedToday());
    }
}
