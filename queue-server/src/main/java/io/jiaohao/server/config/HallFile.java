package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.config.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code hall.yaml}, as it is written. Texts are by language tag. */
public record HallFile(
        String id,
        Map<String, String> name,
        String timezone,
        List<String> languages,
        @Nullable String dayStarts,
        @Nullable List<Hours> hours,
        List<Named> zones,
        @Nullable List<Named> lanes,
        List<Named> pauseReasons,
        List<Queue> queues,
        List<Matter> matters,
        List<Counter> counters,
        @Nullable RulesFile rules,
        @Nullable Map<String, String> stopped,
        @Nullable Map<String, Object> closing) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    public HallFile {
        requireId(id);
        given("name", name);
        given("timezone", timezone);
        listed("languages", languages);
        listed("zones", zones);
        listed("pause-reasons", pauseReasons);
        listed("queues", queues);
        listed("matters", matters);
        listed("counters", counters);
        require(!languages.isEmpty(), "languages", "must name at least one language");
        require(lanes == null || !lanes.isEmpty(), "lanes", "must name at least one lane");
        listed("lanes", lanes == null ? List.of() : lanes);
    }

    /** A zone, a lane or a pause reason. */
    public record Named(String id, Map<String, String> name) {
        public Named {
            requireId(id);
            given("name", name);
        }
    }

    /** An interval of some days; every day when none is named. */
    public record Hours(@Nullable List<Day> days, String from, String to) {
        private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");
        private static final int MINUTES_OF_DAY = 24 * 60;

        public Hours {
            given("from", from);
            given("to", to);
            require(minute("from", from) < minute("to", to), "to", "must be later than from");
        }

        Set<DayOfWeek> weekDays() {
            Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
            (days == null ? Arrays.asList(Day.values()) : days)
                    .forEach(day -> all.add(DayOfWeek.of(day.ordinal() + 1)));
            return all;
        }

        int fromMinute() {
            return minute("from", from);
        }

        int toMinute() {
            return minute("to", to);
        }

        static int minute(String key, String time) {
            Matcher matcher = TIME.matcher(time);
            require(matcher.matches(), key, "must be a time like \"08:30\", but was \"%s\"", time);
            int minute =
                    Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
            require(
                    minute <= MINUTES_OF_DAY,
                    key,
                    "must be at most \"24:00\", but was \"%s\"",
                    time);
            return minute;
        }
    }

    /** A day of the week. */
    public enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }

    /**
     * @param service expected mean service time
     * @param waitingLimit how many may wait; none when left out
     */
    public record Queue(
            String id,
            Map<String, String> name,
            @Nullable String prefix,
            @Nullable Duration service,
            @Nullable Integer waitingLimit) {
        static final Duration DEFAULT_SERVICE = Duration.ofMinutes(8);

        public Queue {
            requireId(id);
            given("name", name);
            require(
                    waitingLimit == null || waitingLimit > 0,
                    "waiting-limit",
                    "must be at least 1, but was %s",
                    waitingLimit);
            require(
                    service == null || service.toSeconds() >= 1,
                    "service",
                    "must be at least 1s, but was %s",
                    service);
        }
    }

    /**
     * @param cap takes a day; none when left out
     */
    public record Matter(
            String id,
            Map<String, String> name,
            Map<String, String> department,
            String queue,
            @Nullable List<String> lanes,
            @Nullable List<Map<String, String>> materials,
            @Nullable List<Hours> hours,
            @Nullable Integer cap) {
        public Matter {
            requireId(id);
            given("name", name);
            given("department", department);
            given("queue", queue);
            require(cap == null || cap > 0, "cap", "must be at least 1, but was %s", cap);
            require(lanes == null || !lanes.isEmpty(), "lanes", "must name at least one lane");
        }
    }

    /**
     * @param label what people see; the id when left out
     * @param queues in order of preference
     */
    public record Counter(
            String id, @Nullable String label, String zone, @Nullable List<String> queues) {
        public Counter {
            requireId(id);
            given("zone", zone);
            require(queues != null && !queues.isEmpty(), "queues", "a window needs a queue");
        }
    }

    private static void requireId(String id) {
        given("id", id);
        require(
                ID.matcher(id).matches(),
                "id",
                "must be letters, digits and -, but was \"%s\"",
                id);
    }

    private static void listed(String key, @Nullable List<?> items) {
        given(key, items);
        require(
                items == null || items.stream().noneMatch(Objects::isNull),
                key,
                "has an empty item");
    }

    private static void given(String key, @Nullable Object value) {
        if (value == null) {
            throw new InvalidValueException(key, "is missing");
        }
    }
}
