package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.config.InvalidValueException;
import io.jiaohao.server.domain.state.MatterPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code hall.yaml}, as it is written. Texts are by language tag.
 *
 * @param hours when numbers are given
 * @param numbersBefore before service hours, where no hours are given (DOMAIN H6)
 * @param lastNumber before the end of service hours, where no hours are given (DOMAIN H2)
 * @param whenFull what else a visitor can do when a matter's cap is reached (DOMAIN T2)
 */
public record HallFile(
        String id,
        Map<String, String> name,
        String timezone,
        List<String> languages,
        @Nullable String dayStarts,
        @Nullable List<HoursFile> hours,
        @Nullable List<HoursFile> serviceHours,
        @Nullable Duration numbersBefore,
        @Nullable Duration lastNumber,
        @Nullable List<DatesFile.Season> seasons,
        @Nullable List<DatesFile.Holiday> holidays,
        @Nullable List<DatesFile.WorkingDay> workingDays,
        @Nullable List<DatesFile.SpecialDay> specialDays,
        List<Named> zones,
        @Nullable List<LaneFile> lanes,
        List<Named> pauseReasons,
        List<Queue> queues,
        List<Matter> matters,
        List<CounterFile> counters,
        @Nullable Map<String, String> whenFull,
        @Nullable RulesFile rules,
        @Nullable PersonalDataFile personalData,
        @Nullable Map<String, String> stopped,
        @Nullable Map<String, Object> closing) {
    private static final Duration A_DAY = Duration.ofDays(1);
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
        minutes("numbers-before", numbersBefore);
        minutes("last-number", lastNumber);
        unlessAbsent("lanes", lanes);
        unlessAbsent("hours", hours);
        unlessAbsent("service-hours", serviceHours);
        unlessAbsent("seasons", seasons);
        unlessAbsent("holidays", holidays);
        unlessAbsent("working-days", workingDays);
        unlessAbsent("special-days", specialDays);
    }

    /** A zone or a pause reason. */
    public record Named(String id, Map<String, String> name) {
        public Named {
            requireId(id);
            given("name", name);
        }
    }

    /** Its lanes; none when there is only the ordinary one. */
    List<LaneFile> allLanes() {
        return lanes == null ? List.of() : lanes;
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
     * @param hours when tickets are issued; as the hall when left out
     * @param cap takes a day; none when left out
     * @param whenFull what else a visitor can do then; the hall's words when left out
     * @param identity whether it must be known who the visitor is; optional when left out
     */
    public record Matter(
            String id,
            Map<String, String> name,
            Map<String, String> department,
            String queue,
            @Nullable List<String> lanes,
            @Nullable List<Map<String, String>> materials,
            @Nullable List<HoursFile> hours,
            @Nullable Integer cap,
            @Nullable Map<String, String> whenFull,
            MatterPlan.@Nullable Identity identity) {
        public Matter {
            requireId(id);
            given("name", name);
            given("department", department);
            given("queue", queue);
            require(cap == null || cap > 0, "cap", "must be at least 1, but was %s", cap);
            require(lanes == null || !lanes.isEmpty(), "lanes", "must name at least one lane");
            unlessAbsent("hours", hours);
        }
    }

    /** Whether something can be the id of a hall, or of what is in one. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static void requireId(String id) {
        given("id", id);
        require(isId(id), "id", "must be letters, digits and -, but was \"%s\"", id);
    }

    private static void minutes(String key, @Nullable Duration time) {
        require(
                time == null || time.toMillis() % 60_000 == 0 && time.compareTo(A_DAY) <= 0,
                key,
                "must be whole minutes, at most 24h");
    }

    static void unlessAbsent(String key, @Nullable List<?> items) {
        listed(key, items == null ? List.of() : items);
    }

    private static void listed(String key, @Nullable List<?> items) {
        given(key, items);
        require(
                items == null || items.stream().noneMatch(Objects::isNull),
                key,
                "has an empty item");
    }

    static void given(String key, @Nullable Object value) {
        if (value == null) {
            throw new InvalidValueException(key, "is missing");
        }
    }
}
