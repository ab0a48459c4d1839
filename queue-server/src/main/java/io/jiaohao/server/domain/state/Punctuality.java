package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How well the promises to visitors were kept (DOMAIN P3).
 *
 * @param called how many were called
 * @param late of them, more than five minutes after the time that was told
 */
public record Punctuality(int called, int late) {
    /** Being late by so much is forgiven. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Punctuality NONE = new Punctuality(0, 0);

    /**
     * Whether a visitor was called too late for what was told.
     *
     * @param takenAt when it was told
     */
    public static boolean isLate(Promise told, Instant takenAt, Instant calledAt) {
        Instant latest = takenAt.plusSeconds(told.highSeconds()).plus(TOLERANCE);
        return calledAt.isAfter(latest);
    }

    /**
     * By matter; those not called yet are left out, and those who missed a call, whose next one is
     * no fault of the promise.
     */
    public static Map<MatterId, Punctuality> byMatter(Stream<Ticket> tickets) {
        Map<MatterId, Punctuality> all =
                new TreeMap<>(java.util.Comparator.comparing(MatterId::value));
        tickets.filter(ticket -> ticket.progress().absences() == 0)
                .forEach(
                        ticket -> {
                            Instant called = ticket.times().calledAt();
                            if (called != null) {
                                boolean late =
                                        isLate(ticket.told(), ticket.times().takenAt(), called);
                                all.merge(
                                        ticket.errand().matter(),
                                        NONE.with(late),
                                        Punctuality::plus);
                            }
                        });
        return all;
    }

    private Punctuality with(boolean isLate) {
        return new Punctuality(called + 1, late + (isLate ? 1 : 0));
    }

    public Punctuality plus(Punctuality other) {
        return new Punctuality(called + other.called, late + other.late);
    }

    /** In percent of those called. */
    public double latePercent() {
        return called == 0 ? 0 : 100.0 * late / called;
    }
}
