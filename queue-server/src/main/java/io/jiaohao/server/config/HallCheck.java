package io.jiaohao.server.config;

import io.jiaohao.kit.config.InvalidValueException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a hall's file as a whole: what refers to what, what is named twice, who serves whom. */
record HallCheck(HallFile hall, Mistakes mistakes) {
    private static final int DAY_MINUTES = 24 * 60;

    /** Tells every mistake there is. */
    static void check(HallFile hall, Mistakes mistakes) {
        HallCheck check = new HallCheck(hall, mistakes);
        check.locality();
        check.languages();
        check.duplicates();
        new TextCheck(hall, mistakes).check();
        new HoursCheck(hall, mistakes).check();
        new DatesCheck(hall, CalendarConfig.of(hall).calendar(hall), mistakes).check();
        new PrefixCheck(hall, mistakes).check();
        new MatterCheck(hall, mistakes).check();
        new CounterCheck(hall, mistakes).check();
        new ClosingCheck(hall, (key, reason) -> mistakes.report(key, "%s", reason)).check();
    }

    private void locality() {
        try {
            ZoneId.of(hall.timezone());
        } catch (DateTimeException e) {
            mistakes.report("timezone", "there is no time zone \"%s\"", hall.timezone());
        }
        if (hall.dayStarts() != null) {
            try {
                if (HoursFile.minute("day-starts", hall.dayStarts()) == DAY_MINUTES) {
                    mistakes.report("day-starts", "must be before \"24:00\"");
                }
            } catch (InvalidValueException e) {
                mistakes.report("day-starts", "%s", e.getMessage());
            }
        }
    }

    private void languages() {
        for (int i = 0; i < hall.languages().size(); i++) {
            String tag = hall.languages().get(i);
            try {
                new Locale.Builder().setLanguageTag(tag).build().getISO3Language();
            } catch (IllformedLocaleException e) {
                mistakes.report(
                        "languages[%d]".formatted(i),
                        "must be a language tag like zh-CN, but was \"%s\"",
                        tag);
            }
        }
        reportTwice(mistakes, "languages", hall.languages(), Function.identity());
    }

    private void duplicates() {
        reportTwice(mistakes, "zones", hall.zones(), HallFile.Named::id);
        reportTwice(mistakes, "lanes", hall.allLanes(), LaneFile::id);
        reportTwice(mistakes, "pause-reasons", hall.pauseReasons(), HallFile.Named::id);
        reportTwice(mistakes, "queues", hall.queues(), HallFile.Queue::id);
        reportTwice(mistakes, "matters", hall.matters(), HallFile.Matter::id);
        reportTwice(mistakes, "counters", hall.counters(), CounterFile::id);
    }

    static <T> void reportTwice(
            Mistakes mistakes, String key, List<T> items, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String each = id.apply(items.get(i));
            if (!seen.add(each)) {
                mistakes.report("%s[%d]".formatted(key, i), "\"%s\" is there twice", each);
            }
        }
    }

    static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toSet());
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
