package io.jiaohao.kiosk.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.config.PageConfig;
import io.jiaohao.kiosk.search.IndexBuilder;
import io.jiaohao.kiosk.search.MatterIndex;
import io.jiaohao.kit.page.Action;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hall offers. Of a city's hall it is a quarter of a megabyte, so the page does not get it
 * with every figure that changes, but asks when the version in its state is another. Confined to
 * the event loop; the index for searching is built on a worker.
 *
 * <pre>
 * catalogue {}                  {version, groups[], matters{ID: {…}}, lanes[], letters}
 * search {text, language}       {matters[], more, words[]}
 * </pre>
 */
public final class Catalogue {
    private final Vertx vertx;
    private final PageConfig config;
    private @Nullable HallView hall; // the newest; null before the first
    private List<Tile> tiles = List.of();
    private ObjectNode shown = JsonNodeFactory.instance.objectNode();
    private Map<String, Future<MatterIndex>> indexes = new HashMap<>(); // by language

    public Catalogue(Vertx vertx, PageConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    public Map<String, Action> actions() {
        return Map.of("catalogue", input -> Future.succeededFuture(shown), "search", this::search);
    }

    /** Of what {@code catalogue} gives. */
    String version() {
        return shown.path("version").asText();
    }

    /** Takes the hall as it is now. */
    void follow(HallView now) {
        HallView before = hall;
        hall = now;
        if (before == now || (before != null && offered(before).equals(offered(now)))) {
            return;
        }
        tiles = HomeGroups.of(config.groups(), now);
        shown = show(now);
        indexes = new HashMap<>();
        index(now.languages().get(0)); // the first visitor shall not wait for it
    }

    /** All that the catalogue is made of; a hall changes oftener. */
    private static List<Object> offered(HallView hall) {
        return List.of(
                hall.languages(),
                hall.lanes(),
                hall.matters(),
                hall.queues().stream()
                        .map(queue -> Arrays.asList(queue.id(), queue.name(), queue.prefix()))
                        .toList());
    }

    private ObjectNode show(HallView now) {
        ObjectNode catalogue = JsonNodeFactory.instance.objectNode();
        catalogue.put("version", UUID.randomUUID().toString());
        catalogue.set("groups", WireJson.MAPPER.valueToTree(tiles));
        ObjectNode matters = catalogue.putObject("matters");
        now.matters().forEach(matter -> matters.set(matter.id(), show(matter)));
        catalogue.set("lanes", WireJson.MAPPER.valueToTree(now.lanes()));
        return catalogue.put("letters", Letters.of(now));
    }

    private static JsonNode show(MatterView matter) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("queue", matter.queue())
                .put("open", matter.open())
                .put("identity", matter.identity())
                .put("next", matter.next() == null ? null : matter.next().toString())
                .<ObjectNode>set("name", WireJson.MAPPER.valueToTree(matter.name()))
                .<ObjectNode>set("stopped", WireJson.MAPPER.valueToTree(matter.stopped()))
                .<ObjectNode>set("lanes", WireJson.MAPPER.valueToTree(matter.lanes()))
                .set("hours", WireJson.MAPPER.valueToTree(matter.hours()));
    }

    private Future<JsonNode> search(ObjectNode input) {
        String text = input.path("text").asText();
        return index(input.path("language").asText())
                .map(index -> WireJson.MAPPER.valueToTree(index.find(text)));
    }

    private Future<MatterIndex> index(String language) {
        HallView now = hall;
        if (now == null) {
            return Future.succeededFuture(MatterIndex.EMPTY);
        }
        String known = now.languages().contains(language) ? language : now.languages().get(0);
        return indexes.computeIfAbsent(known, each -> build(now, each));
    }

    private Future<MatterIndex> build(HallView now, String language) {
        IndexBuilder builder =
                new IndexBuilder(language, now.languages().get(0), config.keywords(), around());
        return vertx.executeBlocking(() -> builder.build(now.matters()));
    }

    private Map<String, List<Map<String, String>>> around() {
        Map<String, List<Map<String, String>>> around = new HashMap<>();
        for (Tile tile : tiles) {
            for (String matter : tile.matters()) {
                List<Map<String, String>> texts =
                        around.computeIfAbsent(matter, first -> new ArrayList<>());
                texts.add(tile.name());
                if (tile.hint() != null) {
                    texts.add(tile.hint());
                }
            }
        }
        return around;
    }
}
