package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueuePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums a day's ledger up. */
final class DayReckoning {
    private final DayLedger ledger;
    private final HallPlan plan;
    private final LocalDate day;
    private final List<Visit> visits;

    DayReckoning(DayLedger ledger) {
        this.ledger = ledger;
        this.plan = ledger.hall().rules();
        this.day = Objects.requireNonNull(ledger.hall().day().date());
        this.visits = ledger.visits().values().toJavaList();
    }

    DayStatistics statistics() {
        return new DayStatistics(
                ledger.hall().id(),
                day,
                ledger.asOf().atZone(plan.locality().timezone()).toOffsetDateTime(),
                new Sums(whole(visits), origins(), places()),
                Setting.of(plan, day),
                ledger.audit().reverse().toJavaList());
    }

    private static Figures whole(Collection<Visit> visits) {
        return Figures.of(
                visits, visits.stream().flatMap(each -> each.stations().toJavaStream()).toList());
    }

    private Sums.Origins origins() {
        return new Sums.Origins(
                new Breakdown<>(this::halfHour, (visit, station) -> halfHour(visit))
                        .of(visits, Setting.of(plan, day).hours().order()),
                new Breakdown<>(
                                visit -> visit.taken().errand().queue(),
                                (visit, station) -> station.errand().queue())
                        .of(visits, listed(plan.catalogue().queues(), QueuePlan::id)),
                new Breakdown<>(
                                visit -> visit.taken().errand().matter(),
                                (visit, station) -> station.errand().matter())
                        .of(visits, listed(plan.catalogue().matters(), MatterPlan::id)),
                new Breakdown<>(
                                visit -> visit.taken().errand().lane(),
                                (visit, station) -> station.errand().lane())
                        .of(visits, listed(plan.catalogue().lanes(), LanePlan::id)));
    }

    private LocalTime halfHour(Visit visit) {
        Instant taken = visit.taken().times().takenAt();
        return Setting.halfHour(plan.locality().local(taken).toLocalTime());
    }

    private Sums.Places places() {
        List<Visit> uncalled = visits.stream().filter(each -> each.post().isEmpty()).toList();
        return new Sums.Places(
                work(Post::counter, listed(plan.premises().counters(), CounterPlan::id)),
                work(Post::clerk, Comparator.comparing(ClerkId::value)),
                Figures.of(uncalled, List.of()));
    }

    private <K> Map<K, Work> work(Function<Post, @Nullable K> part, Comparator<K> order) {
        Map<K, Figures> figures =
                new Breakdown<K>(
                                visit -> visit.post().map(part).orElse(null),
                                (visit, station) -> part.apply(station.post()))
                        .of(visits, order);
        Map<K, List<Span>> spans =
                ledger.windows()
                        .until(ledger.asOf())
                        .filter(span -> part.apply(span.post()) != null)
                        .collect(Collectors.groupingBy(span -> part.apply(span.post())));
        Map<K, Work> work = new LinkedHashMap<>();
        Stream.concat(figures.keySet().stream(), spans.keySet().stream())
                .distinct()
                .sorted(order)
                .forEach(
                        key ->
                                work.put(
                                        key,
                                        work(
                                                figures.getOrDefault(key, Figures.NONE),
                                                spans.getOrDefault(key, List.of()))));
        return work;
    }

    private Work work(Figures figures, List<Span> spans) {
        return new Work(figures, times(spans), Work.staff(spans));
    }

    private WorkTimes times(List<Span> spans) {
        return WorkTimes.of(spans, new ServiceDay(plan).closing(day));
    }

    private static <P, K> Comparator<K> listed(List<P> plans, Function<P, K> id) {
        return Breakdown.listed(plans.stream().map(id));
    }
}
