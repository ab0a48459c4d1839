package io.jiaohao.kiosk.page;

import io.jiaohao.kiosk.config.GroupConfig;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts the hall's matters into the tiles of the home page. Stateless. */
final class HomeGroups {
    private static final String PLAIN_ICON = "grid";
    private static final Map<String, String> OTHER_NAME = Map.of("zh-CN", "其他", "en", "Other");

    private HomeGroups() {}

    /**
     * The configured groups with the matters that the hall has; what stands in none comes last but
     * one, for the last tile is for people who are not sure. Without configuration, a group a
     * queue.
     */
    static List<GroupConfig> of(List<GroupConfig> configured, HallView hall) {
        if (configured.isEmpty()) {
            return byQueue(hall);
        }
        Set<String> known = hall.matters().stream().map(MatterView::id).collect(Collectors.toSet());
        Set<String> placed = new HashSet<>();
        List<GroupConfig> groups = new ArrayList<>();
        for (GroupConfig group : configured) {
            List<String> matters = group.matters().stream().filter(known::contains).toList();
            placed.addAll(matters);
            if (!matters.isEmpty()) {
                groups.add(
                        new GroupConfig(
                                group.id(), group.icon(), group.name(), group.hint(), matters));
            }
        }
        List<String> others = idsWhere(hall, matter -> !placed.contains(matter.id()));
        if (!others.isEmpty()) {
            int lastButOne = Math.max(0, groups.size() - 1);
            groups.add(lastButOne, new GroupConfig("_other", PLAIN_ICON, OTHER_NAME, null, others));
        }
        return groups;
    }

    private static List<GroupConfig> byQueue(HallView hall) {
        List<GroupConfig> groups = new ArrayList<>();
        hall.queues()
                .forEach(
                        queue -> {
                            List<String> matters =
                                    idsWhere(hall, matter -> matter.queue().equals(queue.id()));
                            if (!matters.isEmpty()) {
                                groups.add(
                                        new GroupConfig(
                                                queue.id(),
                                                PLAIN_ICON,
                                                Objects.requireNonNullElse(
                                                        queue.name(), Map.of("zh-CN", queue.id())),
                                                null,
                                                matters));
                            }
                        });
        return groups;
    }

    private static List<String> idsWhere(
            HallView hall, java.util.function.Predicate<MatterView> wanted) {
        return hall.matters().stream().filter(wanted).map(MatterView::id).toList();
    }
}
