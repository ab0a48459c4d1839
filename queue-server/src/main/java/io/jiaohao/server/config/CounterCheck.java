package io.jiaohao.server.config;

import static io.jiaohao.server.config.HallCheck.ids;
import static io.jiaohao.server.config.HallCheck.orEmpty;
import static io.jiaohao.server.config.HallCheck.reportTwice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what each window refers to: its zone, its queues and their matters, its stand-in. */
record CounterCheck(HallFile hall, Mistakes mistakes) {
    void check() {
        Set<String> zones = ids(hall.zones(), HallFile.Named::id);
        for (int i = 0; i < hall.counters().size(); i++) {
            CounterFile counter = hall.counters().get(i);
            String key = "counters[%d]".formatted(i);
            if (!zones.contains(counter.zone())) {
                mistakes.report(key + ".zone", "there is no zone \"%s\"", counter.zone());
            }
            queues(key + ".queues", counter.queues());
            standIn(key + ".stand-in", counter);
        }
    }

    private void queues(String key, List<CounterFile.Queue> serves) {
        reportTwice(mistakes, key, serves, CounterFile.Queue::queue);
        Set<String> queues = ids(hall.queues(), HallFile.Queue::id);
        for (int i = 0; i < serves.size(); i++) {
            CounterFile.Queue each = serves.get(i);
            String own = "%s[%d]".formatted(key, i);
            if (queues.contains(each.queue())) {
                matters(own + ".matters", each);
            } else {
                mistakes.report(own + ".queue", "there is no queue \"%s\"", each.queue());
            }
        }
    }

    private void matters(String key, CounterFile.Queue served) {
        Set<String> queues = ids(hall.queues(), HallFile.Queue::id);
        List<String> matters = orEmpty(served.matters());
        reportTwice(mistakes, key, matters, Function.identity());
        Map<String, String> queueOf =
                hall.matters().stream()
                        .collect(
                                Collectors.toMap(
                                        HallFile.Matter::id,
                                        HallFile.Matter::queue,
                                        (one, other) -> one));
        for (int i = 0; i < matters.size(); i++) {
            String matter = matters.get(i);
            @Nullable String queue = queueOf.get(matter);
            String own = "%s[%d]".formatted(key, i);
            if (queue == null) {
                mistakes.report(own, "there is no matter \"%s\"", matter);
            } else if (queues.contains(queue) && !queue.equals(served.queue())) {
                mistakes.report(own, "matter \"%s\" is in queue \"%s\"", matter, queue);
            }
        }
    }

    private void standIn(String key, CounterFile counter) {
        String other = counter.standIn();
        if (other == null) {
            return;
        }
        if (other.equals(counter.id())) {
            mistakes.report(key, "a window cannot stand in for itself");
        } else if (!ids(hall.counters(), CounterFile::id).contains(other)) {
            mistakes.report(key, "there is no window \"%s\"", other);
        }
    }
}
