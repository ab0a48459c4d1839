package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.protocol.view.RulesView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hall's names and rules for the page: large and seldom changed, so the page fetches them only
 * when the version in the {@link Picture} is another. Confined to the link's context.
 */
final class Catalogue {
    private @Nullable HallView painted; // what content was made of
    private JsonNode content = JsonNodeFactory.instance.objectNode();
    private String version = "";

    private record Content(
            Map<String, String> name,
            String timezone,
            List<String> languages,
            List<Named> lanes,
            List<Named> pauseReasons,
            RulesView rules,
            List<Matter> matters,
            List<Place> queues,
            List<Place> counters) {}

    private record Matter(
            String id,
            Map<String, String> name,
            Map<String, String> department,
            String queue,
            List<String> lanes,
            @Nullable String identity) {}

    private record Place(String id, @Nullable Map<String, String> name, @Nullable String label) {}

    /** Names the content: the same hall, the same version. */
    String version(HallView hall) {
        if (hall != painted) {
            painted = hall;
            content = WireJson.MAPPER.valueToTree(paint(hall));
            version = Integer.toHexString(content.toString().hashCode());
        }
        return version;
    }

    JsonNode content(HallView hall) {
        version(hall);
        return content;
    }

    private static Content paint(HallView hall) {
        return new Content(
                hall.name(),
                hall.timezone(),
                hall.languages(),
                hall.lanes(),
                hall.pauseReasons(),
                hall.rules(),
                hall.matters().stream().map(Catalogue::matter).toList(),
                hall.queues().stream().map(Catalogue::queue).toList(),
                hall.counters().stream().map(Catalogue::counter).toList());
    }

    private static Matter matter(MatterView matter) {
        return new Matter(
                matter.id(),
                matter.name(),
                matter.department(),
                matter.queue(),
                matter.lanes(),
                matter.identity());
    }

    private static Place queue(QueueView queue) {
        return new Place(queue.id(), queue.name(), queue.prefix());
    }

    private static Place counter(CounterView counter) {
        return new Place(counter.id(), null, counter.label());
    }
}
