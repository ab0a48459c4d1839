package io.jiaohao.server.config;

import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.Schedule;
import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds numbers that are given while no window is planned that could call them, in the usual week.
 * Before the first window opens that is no fault (DOMAIN H6).
 */
record RosterAdvice(HallFile hall, Schedule week, Mistakes advice) {
    private static final int TOLD_MATTERS = 3;

    RosterAdvice(HallFile hall, Mistakes advice) {
        this(hall, CalendarConfig.of(hall).calendar(hall).week(), advice);
    }

    /** A stretch of a day in which nobody is planned. */
    private record Gap(String queue, String time) {}

    /** Where a gap is. */
    private record Where(Set<DayOfWeek> days, Set<String> matters) {}

    void advise() {
        for (int i = 0; i < hall.counters().size(); i++) {
            List<HoursFile> roster = hall.counters().get(i).hours();
            if (roster != null && roster.isEmpty()) {
                advice.report("counters[%d].hours".formatted(i), "the window is planned never");
            }
        }
        Map<Gap, Where> gaps = new LinkedHashMap<>();
        hall.matters().forEach(matter -> gaps(matter, gaps));
        gaps.forEach(this::report);
    }

    private void gaps(HallFile.Matter matter, Map<Gap, Where> gaps) {
        List<CounterFile> doers = MatterCheck.doers(hall, matter);
        for (DayOfWeek day : DayOfWeek.values()) {
            BitSet open = new BitSet();
            doers.forEach(counter -> open.or(minutes(planned(counter), day)));
            BitSet unserved = minutes(given(matter), day);
            int first = open.nextSetBit(0);
            unserved.andNot(open);
            if (first >= 0) {
                unserved.clear(0, first);
            }
            for (int from = unserved.nextSetBit(0); from >= 0; ) {
                int to = unserved.nextClearBit(from);
                Gap gap = new Gap(matter.queue(), WeekText.time(from) + " to " + WeekText.time(to));
                Where where =
                        gaps.computeIfAbsent(
                                gap,
                                any -> new Where(EnumSet.noneOf(DayOfWeek.class), new TreeSet<>()));
                where.days().add(day);
                where.matters().add(matter.id());
                from = unserved.nextSetBit(to);
            }
        }
    }

    private OpeningHours given(HallFile.Matter matter) {
        return matter.hours() == null ? week.take() : CalendarConfig.hours(matter.hours());
    }

    private OpeningHours planned(CounterFile counter) {
        return counter.hours() == null ? week.service() : CalendarConfig.hours(counter.hours());
    }

    private static BitSet minutes(OpeningHours hours, DayOfWeek day) {
        BitSet minutes = new BitSet(OpeningHours.MINUTES_OF_DAY);
        hours.on(day).forEach(each -> minutes.set(each.fromMinute(), each.toMinute()));
        return minutes;
    }

    private void report(Gap gap, Where where) {
        List<String> queues = hall.queues().stream().map(HallFile.Queue::id).toList();
        String days =
                where.days().stream()
                        .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        String matters =
                where.matters().stream().limit(TOLD_MATTERS).collect(Collectors.joining(", "));
        int more = where.matters().size() - TOLD_MATTERS;
        advice.report(
                "queues[%d]".formatted(queues.indexOf(gap.queue())),
                "no window is planned from %s (%s) for %s%s, though numbers are given",
                gap.time(),
                days,
                matters,
                more > 0 ? " and %d more".formatted(more) : "");
    }
}
