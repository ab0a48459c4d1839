package io.jiaohao.kiosk.page;

import io.jiaohao.kiosk.config.GroupConfig;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.QueueView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sorts the hall's matters into the tiles of the home page. Stateless. */
final class HomeGroups {
    private static final String HELP = "help"; // the group for people who are not sure
    private static final String PLAIN_ICON = "grid";
    private static final Map<String, String> OTHER_NAME = Map.of("zh-CN", "其他", "en", "Other");
    private static final Tile UNSURE =
            new Tile(
                    "_unsure",
                    "headset",
                    Map.of("zh-CN", "不知道办什么？", "en", "Not sure?"),
                    Map.of("zh-CN", "有人帮您", "en", "We will help you"),
                    List.of());

    private HomeGroups() {}

    /**
     * The configured groups with the matters that the hall has, and one for what stands in none;
     * without configuration, a group a queue. The last tile is always for people who are not sure:
     * the configured group {@code help}, or one that shows where a person is.
     */
    static List<Tile> of(List<GroupConfig> configured, HallView hall) {
        if (configured.isEmpty()) {
            return byQueue(hall);
        }
        Set<String> known = hall.matters().stream().map(MatterView::id).collect(Collectors.toSet());
        Set<String> placed = new HashSet<>();
        List<Tile> tiles = new ArrayList<>();
        for (GroupConfig group : configured) {
            List<String> matters = group.matters().stream().filter(known::contains).toList();
            placed.addAll(matters);
            if (!matters.isEmpty()) {
                tiles.add(Tile.of(group, matters));
            }
        }
        Tile last = takeHelp(tiles);
        List<String> others = idsWhere(hall, matter -> !placed.contains(matter.id()));
        if (!others.isEmpty()) {
            tiles.add(new Tile("_other", PLAIN_ICON, OTHER_NAME, null, others));
        }
        tiles.add(last);
        return tiles;
    }

    private static Tile takeHelp(List<Tile> tiles) {
        Tile help =
                tiles.stream().filter(tile -> tile.id().equals(HELP)).findFirst().orElse(UNSURE);
        tiles.remove(help);
        return help;
    }

    private static List<Tile> byQueue(HallView hall) {
        List<Tile> tiles = new ArrayList<>();
        for (QueueView queue : hall.queues()) {
            List<String> matters = idsWhere(hall, matter -> matter.queue().equals(queue.id()));
            Map<String, String> name =
                    Objects.requireNonNullElse(queue.name(), Map.of("zh-CN", queue.id()));
            if (!matters.isEmpty()) {
                tiles.add(new Tile(queue.id(), PLAIN_ICON, name, null, matters));
            }
        }
        tiles.add(UNSURE);
        return tiles;
    }

    private static List<String> idsWhere(HallView hall, Predicate<MatterView> wanted) {
        return hall.matters().stream().filter(wanted).map(MatterView::id).toList();
    }
}
