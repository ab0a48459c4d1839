package io.jiaohao.server.push;

import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.TimesView;
import io.jiaohao.protocol.view.WeekdaysView;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.Opening;
import io.jiaohao.server.domain.state.OpeningHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a hall is open and gives numbers next, seen from one moment. Confined to its caller. */
final class TimesPresenter {
    private static final int MINUTES_OF_HOUR = 60;
    private static final int WORD_LENGTH = 3; // mon, tue, …

    private final Hall hall;
    private final HallPlan plan;
    private final Opening opening;
    private final LocalDateTime now;
    // most matters have the same hours, and the search may go over weeks
    private final Map<Optional<OpeningHours>, Optional<LocalDateTime>> nexts = new HashMap<>();

    TimesPresenter(Hall hall, Opening opening, Instant at) {
        this.hall = hall;
        this.plan = hall.rules();
        this.opening = opening;
        this.now = plan.locality().local(at);
    }

    TimesView view() {
        LocalDate today = now.toLocalDate();
        return new TimesView(
                week(today),
                opening.matters().isEmpty() ? earliest() : null,
                plan.calendar().closedBecause(today).map(name -> name.byLanguage()).orElse(null));
    }

    /** When a matter's numbers are given next; null while they are. */
    @Nullable OffsetDateTime next(MatterPlan matter) {
        return opening.matters().contains(matter.id())
                ? null
                : begins(matter).map(HallTime.of(plan)::at).orElse(null);
    }

    /** The matter's hours of today. */
    List<HoursView> today(MatterPlan matter) {
        return plan.calendar().on(now.toLocalDate()).takeIntervals(matter.terms().hours()).stream()
                .map(TimesPresenter::hours)
                .toList();
    }

    private @Nullable OffsetDateTime earliest() {
        return plan.catalogue().matters().stream()
                .map(this::begins)
                .flatMap(Optional::stream)
                .min(LocalDateTime::compareTo)
                .map(HallTime.of(plan)::at)
                .orElse(null);
    }

    private Optional<LocalDateTime> begins(MatterPlan matter) {
        boolean never =
                hall.stopped() != null
                        || hall.day().stops().of(matter.id()) != null
                        || plan.catalogue().leavers().matters().contains(matter.id());
        return never
                ? Optional.empty()
                : Objects.requireNonNull(
                        nexts.computeIfAbsent(
                                Optional.ofNullable(matter.terms().hours()),
                                hours -> plan.calendar().nextTake(now, hours.orElse(null))));
    }

    private List<WeekdaysView> week(LocalDate today) {
        OpeningHours service = plan.calendar().usual(today).service();
        Map<List<HoursView>, List<String>> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<HoursView> hours = service.on(day).stream().map(TimesPresenter::hours).toList();
            if (!hours.isEmpty()) {
                days.computeIfAbsent(hours, same -> new ArrayList<>()).add(word(day));
            }
        }
        return days.entrySet().stream()
                .map(each -> new WeekdaysView(each.getValue(), each.getKey()))
                .toList();
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, WORD_LENGTH).toLowerCase(Locale.ROOT);
    }

    private static HoursView hours(OpeningHours.Interval interval) {
        return new HoursView(clock(interval.fromMinute()), clock(interval.toMinute()));
    }

    private static String clock(int minute) {
        return String.format(
                Locale.ROOT, "%02d:%02d", minute / MINUTES_OF_HOUR, minute % MINUTES_OF_HOUR);
    }
}
