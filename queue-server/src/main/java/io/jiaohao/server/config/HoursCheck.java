package io.jiaohao.server.config;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the intervals of a hall's file: which overlap, and which nobody would serve. */
final class HoursCheck {
    private static final String TAKE = "hours";
    private static final String SERVICE = "service-hours";

    private final HallFile hall;
    private final CalendarConfig config;
    private final Mistakes mistakes;

    HoursCheck(HallFile hall, Mistakes mistakes) {
        this.hall = hall;
        this.config = CalendarConfig.of(hall);
        this.mistakes = mistakes;
    }

    /** Hours and service hours that belong together, and the key before theirs. */
    private record Pair(
            String key, @Nullable List<HoursFile> hours, @Nullable List<HoursFile> service) {
        /** Whether the service hours say when numbers are given. */
        boolean derives() {
            return hours == null && service != null;
        }
    }

    void check() {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("", hall.hours(), hall.serviceHours()));
        List<DatesFile.Season> seasons = HallCheck.orEmpty(hall.seasons());
        for (int i = 0; i < seasons.size(); i++) {
            String key = "seasons[%d].".formatted(i);
            pairs.add(new Pair(key, seasons.get(i).hours(), seasons.get(i).serviceHours()));
        }
        specialDays(pairs);
        pairs.forEach(this::pair);
        matters();
        counters();
        if (pairs.stream().noneMatch(Pair::derives)) {
            unused("numbers-before", hall.numbersBefore());
            unused("last-number", hall.lastNumber());
        }
    }

    private void specialDays(List<Pair> pairs) {
        List<DatesFile.SpecialDay> days = HallCheck.orEmpty(hall.specialDays());
        for (int i = 0; i < days.size(); i++) {
            Pair pair =
                    new Pair(
                            "special-days[%d].".formatted(i),
                            days.get(i).hours(),
                            days.get(i).serviceHours());
            ofOneDate(pair.key() + TAKE, pair.hours());
            ofOneDate(pair.key() + SERVICE, pair.service());
            pairs.add(pair);
        }
    }

    private void ofOneDate(String key, @Nullable List<HoursFile> hours) {
        List<HoursFile> intervals = HallCheck.orEmpty(hours);
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.get(i).days() != null) {
                report(key, i, ".days", "the date is one day");
            }
        }
    }

    private void unused(String key, @Nullable Object value) {
        if (value != null) {
            mistakes.report(key, "counts only where service-hours stand without hours");
        }
    }

    private void pair(Pair pair) {
        String takeKey = pair.key() + TAKE;
        String serviceKey = pair.key() + SERVICE;
        overlaps(takeKey, HallCheck.orEmpty(pair.hours()));
        overlaps(serviceKey, HallCheck.orEmpty(pair.service()));
        if (pair.derives()) {
            leaveTime(serviceKey, HallCheck.orEmpty(pair.service()));
        } else if (pair.service() != null) {
            noCaps(serviceKey, pair.service(), "belongs to hours, which are given too");
            served(takeKey, HallCheck.orEmpty(pair.hours()), pair.service());
        }
    }

    private void overlaps(String key, List<HoursFile> intervals) {
        for (int i = 0; i < intervals.size(); i++) {
            for (int j = 0; j < i; j++) {
                HoursFile one = intervals.get(j);
                Set<DayOfWeek> both = EnumSet.copyOf(one.weekDays());
                both.retainAll(intervals.get(i).weekDays());
                if (!both.isEmpty() && one.overlaps(intervals.get(i))) {
                    report(key, i, ".from", "overlaps %s[%d] on %s", key, j, both);
                }
            }
        }
    }

    private void leaveTime(String key, List<HoursFile> service) {
        for (int i = 0; i < service.size(); i++) {
            if (config.take(service.get(i)).isEmpty()) {
                report(
                        key,
                        i,
                        ".to",
                        "leaves no time for numbers: the last is given %d minutes before",
                        config.lastNumber());
            }
        }
    }

    private void noCaps(String key, List<HoursFile> hours, String reason) {
        for (int i = 0; i < hours.size(); i++) {
            if (hours.get(i).cap() != null) {
                report(key, i, ".cap", reason);
            }
        }
    }

    private void counters() {
        for (int i = 0; i < hall.counters().size(); i++) {
            String key = "counters[%d].".formatted(i) + TAKE;
            List<HoursFile> roster = HallCheck.orEmpty(hall.counters().get(i).hours());
            overlaps(key, roster);
            noCaps(key, roster, "belongs to hours in which numbers are given");
        }
    }

    private void matters() {
        for (int i = 0; i < hall.matters().size(); i++) {
            String key = "matters[%d].".formatted(i) + TAKE;
            List<HoursFile> hours = HallCheck.orEmpty(hall.matters().get(i).hours());
            overlaps(key, hours);
            if (hall.serviceHours() != null) {
                served(key, hours, hall.serviceHours());
            }
        }
    }

    /** Numbers of an interval must have a service to wait for. */
    private void served(String key, List<HoursFile> take, List<HoursFile> service) {
        for (int i = 0; i < take.size(); i++) {
            HoursFile interval = take.get(i);
            Set<DayOfWeek> unserved = EnumSet.copyOf(interval.weekDays());
            service.stream()
                    .filter(
                            each ->
                                    each.fromMinute()
                                            < interval.toMinute() + config.numbersBefore())
                    .filter(each -> each.toMinute() > interval.fromMinute())
                    .forEach(each -> unserved.removeAll(each.weekDays()));
            if (!unserved.isEmpty()) {
                report(key, i, "", "is outside the service hours on %s", unserved);
            }
        }
    }

    private void report(String key, int item, String part, String reason, Object... values) {
        mistakes.report("%s[%d]%s".formatted(key, item, part), reason, values);
    }
}
