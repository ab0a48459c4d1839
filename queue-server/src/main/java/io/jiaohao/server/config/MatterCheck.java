package io.jiaohao.server.config;

import static io.jiaohao.server.config.HallCheck.ids;
import static io.jiaohao.server.config.HallCheck.orEmpty;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that each matter has its queue and its lanes, and that some window does it (DOMAIN Q2).
 */
record MatterCheck(HallFile hall, Mistakes mistakes) {
    void check() {
        Set<String> queues = ids(hall.queues(), HallFile.Queue::id);
        for (int i = 0; i < hall.matters().size(); i++) {
            HallFile.Matter matter = hall.matters().get(i);
            String key = "matters[%d]".formatted(i);
            if (queues.contains(matter.queue())) {
                served(key + ".queue", matter);
            } else {
                mistakes.report(key + ".queue", "there is no queue \"%s\"", matter.queue());
            }
            lanes(key + ".lanes", orEmpty(matter.lanes()));
        }
    }

    private void lanes(String key, List<String> own) {
        Set<String> lanes = ids(hall.allLanes(), LaneFile::id);
        Set<String> seen = new HashSet<>();
        for (String lane : own) {
            if (!lanes.contains(lane)) {
                mistakes.report(key, "there is no lane \"%s\"", lane);
            } else if (!seen.add(lane)) {
                mistakes.report(key, "\"%s\" is there twice", lane);
            }
        }
    }

    private void served(String key, HallFile.Matter matter) {
        if (doers(hall, matter).isEmpty()) {
            String why =
                    hall.counters().stream()
                                    .flatMap(counter -> counter.queues().stream())
                                    .noneMatch(each -> each.queue().equals(matter.queue()))
                            ? "none has queue \"%s\"".formatted(matter.queue())
                            : "those with queue \"%s\" do other matters, or come in need only"
                                    .formatted(matter.queue());
            mistakes.report(key, "matter \"%s\" is served by no counter: %s", matter.id(), why);
        }
    }

    /** The windows that always do the matter. */
    static List<CounterFile> doers(HallFile hall, HallFile.Matter matter) {
        return hall.counters().stream()
                .filter(
                        counter ->
                                counter.queues().stream()
                                        .filter(each -> each.queue().equals(matter.queue()))
                                        .anyMatch(
                                                each ->
                                                        !each.isOnlyInNeed()
                                                                && each.does(matter.id())))
                .toList();
    }
}
