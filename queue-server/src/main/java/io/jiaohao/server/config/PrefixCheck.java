package io.jiaohao.server.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that no two series of numbers look the same (DOMAIN N1, N5, N7). */
record PrefixCheck(HallFile hall, Mistakes mistakes) {
    private static final int MOST = 3;
    private static final Pattern FORM = Pattern.compile("[A-Z]{0,3}");

    void check() {
        Map<String, String> queueByPrefix = new HashMap<>();
        for (int i = 0; i < hall.queues().size(); i++) {
            HallFile.Queue queue = hall.queues().get(i);
            String key = "queues[%d].prefix".formatted(i);
            String prefix = orNone(queue.prefix());
            form(key, prefix);
            String other = queueByPrefix.putIfAbsent(prefix, queue.id());
            if (other != null) {
                mistakes.report(key, "prefix \"%s\" is used by queue \"%s\" too", prefix, other);
            }
        }
        Map<String, String> series = new HashMap<>();
        queueByPrefix.forEach((prefix, queue) -> series.put(prefix, "queue \"" + queue + "\""));
        for (int i = 0; i < hall.allLanes().size(); i++) {
            lane("lanes[%d].prefix".formatted(i), hall.allLanes().get(i), series);
        }
    }

    static String orNone(@Nullable String prefix) {
        return prefix == null ? "" : prefix;
    }

    private void form(String key, String prefix) {
        if (!FORM.matcher(prefix).matches()) {
            mistakes.report(key, "must be 0 to 3 capital letters, but was \"%s\"", prefix);
        } else if (prefix.matches(".*[IO].*")) {
            mistakes.report(key, "\"%s\" looks like a digit: I and O are refused", prefix);
        }
    }

    /** The numbers of a lane begin with its own prefix and that of the queue. */
    private void lane(String key, LaneFile lane, Map<String, String> series) {
        String prefix = orNone(lane.prefix());
        form(key, prefix);
        if (prefix.isEmpty()) {
            return;
        }
        Set<String> own = queuesOf(lane);
        for (HallFile.Queue queue : hall.queues()) {
            String whole = prefix + orNone(queue.prefix());
            if (!own.contains(queue.id()) || !FORM.matcher(orNone(queue.prefix())).matches()) {
                continue;
            }
            if (whole.length() > MOST) {
                mistakes.report(
                        key, "\"%s\" has more than 3 letters in queue \"%s\"", whole, queue.id());
            }
            String name = "lane \"%s\" of queue \"%s\"".formatted(lane.id(), queue.id());
            String other = series.putIfAbsent(whole, name);
            if (other != null) {
                mistakes.report(
                        key, "makes \"%s\" in queue \"%s\", like %s", whole, queue.id(), other);
            }
        }
    }

    private Set<String> queuesOf(LaneFile lane) {
        Set<String> queues = new HashSet<>();
        String first = hall.allLanes().get(0).id();
        for (HallFile.Matter matter : hall.matters()) {
            List<String> lanes = matter.lanes() == null ? List.of(first) : matter.lanes();
            if (lanes.contains(lane.id())) {
                queues.add(matter.queue());
            }
        }
        return queues;
    }
}
