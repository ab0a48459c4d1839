package io.jiaohao.server.config;

import io.jiaohao.server.domain.state.Calendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks the dates of a hall's file: which are there twice, and which working day has no hours. */
record DatesCheck(HallFile hall, Calendar calendar, Mistakes mistakes) {
    private static final LocalDate LEAP_YEAR = LocalDate.of(2028, 1, 1);

    void check() {
        twice("seasons", calendar.seasons(), ".from", DatesCheck::dates);
        twice("holidays", calendar.holidays(), ".from", DatesCheck::dates);
        twice("working-days", calendar.workingDays(), ".date", day -> List.of(day.date()));
        twice("special-days", calendar.specialDays(), ".date", day -> List.of(day.date()));
        workingDays();
    }

    private static List<LocalDate> dates(Calendar.Season season) {
        return LEAP_YEAR.datesUntil(LEAP_YEAR.plusYears(1)).filter(season::contains).toList();
    }

    private static List<LocalDate> dates(Calendar.Holiday holiday) {
        return holiday.from().datesUntil(holiday.to().plusDays(1)).toList();
    }

    private <T> void twice(
            String key, List<T> items, String part, Function<T, List<LocalDate>> dates) {
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (LocalDate date : dates.apply(items.get(i))) {
                Integer other = seen.putIfAbsent(date, i);
                if (other != null) {
                    String own = "%s[%d]%s".formatted(key, i, part);
                    mistakes.report(own, "%s is in %s[%d] too", date, key, other);
                    break;
                }
            }
        }
    }

    private void workingDays() {
        for (int i = 0; i < calendar.workingDays().size(); i++) {
            Calendar.WorkingDay day = calendar.workingDays().get(i);
            if (!calendar.on(day.date()).special() && !worked(day)) {
                mistakes.report(
                        "working-days[%d].as".formatted(i),
                        "%s has no hours: nobody would work on %s",
                        day.as(),
                        day.date());
            }
        }
    }

    private boolean worked(Calendar.WorkingDay day) {
        return !calendar.on(day.date()).takeIntervals(null).isEmpty();
    }
}
