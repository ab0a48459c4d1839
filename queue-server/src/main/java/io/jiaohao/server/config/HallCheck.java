package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.ConfigException.Problem;
import io.jiaohao.kit.config.InvalidValueException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a hall's file as a whole: what refers to what, what is named twice, who serves whom. */
final class HallCheck {
    private static final int DAY_MINUTES = 24 * 60;
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{0,3}");

    private final Path file;
    private final HallFile hall;
    private final List<Problem> problems = new ArrayList<>();

    private HallCheck(Path file, HallFile hall) {
        this.file = file;
        this.hall = hall;
    }

    /** Throws with every problem there is. */
    static void check(Path file, HallFile hall) {
        HallCheck check = new HallCheck(file, hall);
        check.locality();
        check.duplicates();
        new TextCheck(hall, check::report).check();
        new HoursCheck(hall, check::report).check();
        new DatesCheck(hall, CalendarConfig.of(hall).calendar(hall), check::report).check();
        check.queues();
        check.matters();
        check.counters();
        new ClosingCheck(hall, (key, reason) -> check.report(key, "%s", reason)).check();
        if (!check.problems.isEmpty()) {
            throw new ConfigException(check.problems);
        }
    }

    private void report(String key, String reason, Object... values) {
        problems.add(new Problem(file, key, reason.formatted(values)));
    }

    private void locality() {
        try {
            ZoneId.of(hall.timezone());
        } catch (DateTimeException e) {
            report("timezone", "there is no time zone \"%s\"", hall.timezone());
        }
        if (hall.dayStarts() != null) {
            try {
                if (HoursFile.minute("day-starts", hall.dayStarts()) == DAY_MINUTES) {
                    report("day-starts", "must be before \"24:00\"");
                }
            } catch (InvalidValueException e) {
                report("day-starts", "%s", e.getMessage());
            }
        }
        reportTwice("languages", hall.languages(), Function.identity());
    }

    private void duplicates() {
        reportTwice("zones", hall.zones(), HallFile.Named::id);
        reportTwice("lanes", orEmpty(hall.lanes()), HallFile.Named::id);
        reportTwice("pause-reasons", hall.pauseReasons(), HallFile.Named::id);
        reportTwice("queues", hall.queues(), HallFile.Queue::id);
        reportTwice("matters", hall.matters(), HallFile.Matter::id);
        reportTwice("counters", hall.counters(), HallFile.Counter::id);
    }

    private <T> void reportTwice(String key, List<T> items, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(id.apply(items.get(i)))) {
                report("%s[%d]".formatted(key, i), "\"%s\" is there twice", id.apply(items.get(i)));
            }
        }
    }

    private void queues() {
        Map<String, String> byPrefix = new HashMap<>();
        for (int i = 0; i < hall.queues().size(); i++) {
            HallFile.Queue queue = hall.queues().get(i);
            String key = "queues[%d].prefix".formatted(i);
            String prefix = queue.prefix() == null ? "" : queue.prefix();
            if (!PREFIX.matcher(prefix).matches()) {
                report(key, "must be 0 to 3 capital letters, but was \"%s\"", prefix);
            } else if (prefix.matches(".*[IO].*")) {
                report(key, "\"%s\" looks like a digit: I and O are refused", prefix);
            }
            String other = byPrefix.putIfAbsent(prefix, queue.id());
            if (other != null) {
                report(key, "prefix \"%s\" is used by queue \"%s\" too", prefix, other);
            }
        }
    }

    private void matters() {
        Set<String> queues = ids(hall.queues().stream().map(HallFile.Queue::id));
        Set<String> lanes = ids(orEmpty(hall.lanes()).stream().map(HallFile.Named::id));
        Set<String> served =
                ids(
                        hall.counters().stream()
                                .flatMap(counter -> orEmpty(counter.queues()).stream()));
        for (int i = 0; i < hall.matters().size(); i++) {
            HallFile.Matter matter = hall.matters().get(i);
            String key = "matters[%d]".formatted(i);
            if (!queues.contains(matter.queue())) {
                report(key + ".queue", "there is no queue \"%s\"", matter.queue());
            } else if (!served.contains(matter.queue())) {
                report(
                        key + ".queue",
                        "matter \"%s\" is served by no counter: none has queue \"%s\"",
                        matter.id(),
                        matter.queue());
            }
            orEmpty(matter.lanes()).stream()
                    .filter(lane -> !lanes.contains(lane))
                    .forEach(lane -> report(key + ".lanes", "there is no lane \"%s\"", lane));
        }
    }

    private void counters() {
        Set<String> zones = ids(hall.zones().stream().map(HallFile.Named::id));
        Set<String> queues = ids(hall.queues().stream().map(HallFile.Queue::id));
        for (int i = 0; i < hall.counters().size(); i++) {
            HallFile.Counter counter = hall.counters().get(i);
            String key = "counters[%d]".formatted(i);
            if (!zones.contains(counter.zone())) {
                report(key + ".zone", "there is no zone \"%s\"", counter.zone());
            }
            List<String> preferences = orEmpty(counter.queues());
            reportTwice(key + ".queues", preferences, Function.identity());
            for (int j = 0; j < preferences.size(); j++) {
                if (!queues.contains(preferences.get(j))) {
                    report(
                            "%s.queues[%d]".formatted(key, j),
                            "there is no queue \"%s\"",
                            preferences.get(j));
                }
            }
        }
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toSet());
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
