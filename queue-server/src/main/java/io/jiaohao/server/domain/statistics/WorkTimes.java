package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.PauseReasonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a window or a clerk did with the time (DOMAIN M1). Idle and paused end with the hall's last
 * service: a window that somebody forgot to close idles until the next day.
 *
 * @param busy with a ticket at hand
 * @param idle open, and nobody at hand
 * @param pauses by reason
 * @param overtime busy after the last service of the day had ended (DOMAIN H3)
 */
public record WorkTimes(
        Duration busy, Duration idle, Map<PauseReasonId, Duration> pauses, Duration overtime) {
    public WorkTimes {
        pauses = Collections.unmodifiableMap(byName(pauses));
    }

    private static Map<PauseReasonId, Duration> byName(Map<PauseReasonId, Duration> pauses) {
        Map<PauseReasonId, Duration> sorted =
                new TreeMap<>(Comparator.comparing(PauseReasonId::value));
        sorted.putAll(pauses);
        return sorted;
    }

    static WorkTimes of(Collection<Span> spans, Instant closing) {
        Map<PauseReasonId, Duration> pauses = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Span span : spans) {
            PauseReasonId reason = span.doing().pause();
            if (reason != null) {
                pauses.merge(reason, span.before(closing), Duration::plus);
            }
        }
        Predicate<Span> busy = span -> span.doing().busy();
        return new WorkTimes(
                sum(spans, busy, Span::length),
                sum(spans, span -> span.doing().idle(), span -> span.before(closing)),
                pauses,
                sum(spans, busy, span -> span.after(closing)));
    }

    WorkTimes plus(WorkTimes other) {
        Map<PauseReasonId, Duration> sums = byName(pauses);
        other.pauses.forEach((reason, time) -> sums.merge(reason, time, Duration::plus));
        return new WorkTimes(
                busy.plus(other.busy), idle.plus(other.idle), sums, overtime.plus(other.overtime));
    }

    private static Duration sum(
            Collection<Span> spans, Predicate<Span> which, Function<Span, Duration> time) {
        return spans.stream().filter(which).map(time).reduce(Duration.ZERO, Duration::plus);
    }

    public Duration paused() {
        return pauses.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
