package io.jiaohao.server.config;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.domain.state.Text;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calendar that a hall's file describes. Where only service hours are given, numbers are given
 * from {@code numbers-before} ⟨0m⟩ before each until {@code last-number} ⟨30m⟩ before its end
 * (DOMAIN H2, H6); where only hours are given, the service has the same.
 *
 * @param numbersBefore minutes
 * @param lastNumber minutes
 */
record CalendarConfig(int numbersBefore, int lastNumber) {
    private static final Duration LAST_NUMBER = Duration.ofMinutes(30);

    static CalendarConfig of(HallFile file) {
        return new CalendarConfig(
                minutes(file.numbersBefore(), Duration.ZERO),
                minutes(file.lastNumber(), LAST_NUMBER));
    }

    private static int minutes(@Nullable Duration time, Duration otherwise) {
        return Math.toIntExact(Objects.requireNonNullElse(time, otherwise).toMinutes());
    }

    Calendar calendar(HallFile file) {
        return new Calendar(
                schedule(file.hours(), file.serviceHours()),
                all(file.seasons(), this::season),
                all(file.holidays(), CalendarConfig::holiday),
                all(file.workingDays(), CalendarConfig::workingDay),
                all(file.specialDays(), this::specialDay));
    }

    private Calendar.Season season(DatesFile.Season season) {
        return new Calendar.Season(
                season.firstDay(),
                season.lastDay(),
                schedule(season.hours(), season.serviceHours()));
    }

    private static Calendar.Holiday holiday(DatesFile.Holiday holiday) {
        return new Calendar.Holiday(
                holiday.firstDay(), holiday.lastDay(), new Text(holiday.name()));
    }

    private static Calendar.WorkingDay workingDay(DatesFile.WorkingDay day) {
        return new Calendar.WorkingDay(day.day(), day.pattern().dayOfWeek());
    }

    private Calendar.SpecialDay specialDay(DatesFile.SpecialDay day) {
        return new Calendar.SpecialDay(
                day.day(),
                day.name() == null ? null : new Text(day.name()),
                schedule(day.hours(), day.serviceHours()));
    }

    private Schedule schedule(
            @Nullable List<HoursFile> hours, @Nullable List<HoursFile> serviceHours) {
        if (serviceHours == null) {
            OpeningHours both = hours == null ? OpeningHours.ALWAYS : hours(hours);
            return new Schedule(both, both);
        }
        OpeningHours service = hours(serviceHours);
        return new Schedule(hours == null ? take(serviceHours) : hours(hours), service);
    }

    private OpeningHours take(List<HoursFile> service) {
        return new OpeningHours(service.stream().flatMap(each -> take(each).stream()).toList());
    }

    /** When numbers are given for a service; empty when that is never. */
    Optional<OpeningHours.Interval> take(HoursFile service) {
        int from = Math.max(0, service.fromMinute() - numbersBefore);
        int to = service.toMinute() - lastNumber;
        return from < to
                ? Optional.of(
                        new OpeningHours.Interval(service.weekDays(), from, to, service.cap()))
                : Optional.empty();
    }

    static OpeningHours hours(List<HoursFile> hours) {
        return new OpeningHours(
                hours.stream()
                        .map(
                                each ->
                                        new OpeningHours.Interval(
                                                each.weekDays(),
                                                each.fromMinute(),
                                                each.toMinute(),
                                                each.cap()))
                        .toList());
    }

    private static <F, T> List<T> all(@Nullable List<F> items, Function<F, T> made) {
        return items == null ? List.of() : items.stream().map(made).toList();
    }
}
