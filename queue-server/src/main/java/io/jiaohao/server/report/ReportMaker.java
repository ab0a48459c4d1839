package io.jiaohao.server.report;

import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.statistics.AuditEntry;
import io.jiaohao.server.domain.statistics.Figures;
import io.jiaohao.server.domain.statistics.PeriodStatistics;
import io.jiaohao.server.domain.statistics.Post;
import io.jiaohao.server.domain.statistics.Setting;
import io.jiaohao.server.domain.statistics.Sums;
import io.jiaohao.server.domain.statistics.Work;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the figures of a period down as a report: names instead of ids alone, in a fixed order.
 */
final class ReportMaker {
    private static final int HALF_HOUR = 30; // minutes
    private static final int HALVES_OF_DAY = 48;

    private final PeriodStatistics figures;
    private final Setting setting;
    private final LineMaker lines;

    private ReportMaker(PeriodStatistics figures) {
        this.figures = figures;
        this.setting = figures.setting();
        this.lines = new LineMaker(setting);
    }

    /**
     * @param last the last day that the hall has begun
     */
    static HallReport report(Period period, PeriodStatistics figures, LocalDate last) {
        ReportMaker maker = new ReportMaker(figures);
        return new HallReport(
                maker.head(period, !last.isAfter(period.to())),
                maker.lines.line("", Map.of(), figures.sums().whole()),
                maker.origins(),
                maker.places(),
                figures.audit().stream().map(maker::audited).toList());
    }

    private HallReport.Head head(Period period, boolean running) {
        return new HallReport.Head(
                figures.hall().value(),
                setting.hall().byLanguage(),
                new HallReport.Span(period.kind().word(), period.from(), period.to()),
                figures.asOf(),
                running,
                setting.waitTarget().toSeconds(),
                setting.hours().served().stream().map(LocalTime::toString).toList());
    }

    private HallReport.Lines origins() {
        Sums.Origins origins = figures.sums().origins();
        Setting.Names names = setting.names();
        return new HallReport.Lines(
                figures.days().stream()
                        .map(day -> lines.line(day.date().toString(), Map.of(), day.figures()))
                        .toList(),
                halfHours(origins.halfHours()),
                named(origins.queues(), names.queues(), Text::byLanguage),
                named(origins.matters(), names.matters(), Text::byLanguage),
                named(origins.lanes(), names.lanes(), Text::byLanguage));
    }

    /** Without a gap from the first to the last: also where the hall is closed, or nobody came. */
    private List<ReportLine> halfHours(Map<LocalTime, Figures> halves) {
        Comparator<LocalTime> order = setting.hours().order();
        TreeSet<LocalTime> known = new TreeSet<>(order);
        known.addAll(halves.keySet());
        known.addAll(setting.hours().served());
        return known.isEmpty()
                ? List.of()
                : Stream.iterate(known.first(), half -> half.plusMinutes(HALF_HOUR))
                        .limit(HALVES_OF_DAY)
                        .takeWhile(half -> order.compare(half, known.last()) <= 0)
                        .map(half -> line(half, halves.getOrDefault(half, Figures.NONE)))
                        .toList();
    }

    private ReportLine line(LocalTime half, Figures ofHalf) {
        return lines.line(half.toString(), Map.of(), ofHalf);
    }

    /** In the order of the names; what has none comes last. */
    private <K extends Id, N> List<ReportLine> named(
            Map<K, Figures> parts, Map<K, N> names, Function<N, Map<String, String>> name) {
        return keys(parts.keySet(), names.keySet())
                .map(key -> lines.line(key.value(), name(names.get(key), name), parts.get(key)))
                .toList();
    }

    private static <N> Map<String, String> name(N name, Function<N, Map<String, String>> words) {
        return name == null ? Map.of() : words.apply(name);
    }

    private static <K extends Id> Stream<K> keys(Set<K> parts, Set<K> order) {
        List<K> ranks = new ArrayList<>(order);
        Comparator<K> byRank =
                Comparator.comparingInt(
                        key -> ranks.contains(key) ? ranks.indexOf(key) : ranks.size());
        return parts.stream().sorted(byRank.thenComparing(Id::value));
    }

    private HallReport.Places places() {
        Sums.Places places = figures.sums().places();
        Map<?, String> labels = setting.names().counters();
        return new HallReport.Places(
                keys(places.windows().keySet(), setting.names().counters().keySet())
                        .map(key -> work(key, labels.get(key), places.windows().get(key), true))
                        .toList(),
                keys(places.clerks().keySet(), Set.of())
                        .map(key -> work(key, null, places.clerks().get(key), false))
                        .toList(),
                lines.line("", Map.of(), places.uncalled()));
    }

    private ReportLine work(Id key, String label, Work work, boolean window) {
        return lines.line(key.value(), label, work, window);
    }

    private HallReport.Audited audited(AuditEntry entry) {
        Post by = entry.by();
        AuditEntry.Order order = entry.order();
        return new HallReport.Audited(
                entry.at().atOffset(figures.asOf().getOffset()).toLocalDateTime(),
                entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                by == null ? null : by.counter().value(),
                order == null ? value(by == null ? null : by.clerk()) : order.by().value(),
                value(entry.ticket()),
                order == null ? entry.detail() : detail(order));
    }

    private static @Nullable String value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static String detail(AuditEntry.Order order) {
        return "%s(%s): %s".formatted(order.action(), order.subject(), order.reason());
    }
}
