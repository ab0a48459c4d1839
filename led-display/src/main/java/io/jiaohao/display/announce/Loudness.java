package io.jiaohao.display.announce;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** How loud a loudspeaker is, by time of day (V9). Pure; guarded by its owner. */
public final class Loudness {
    private static final double DECIBELS_PER_DECADE = 20;

    /**
     * A time of day with a level of its own.
     *
     * @param to not included; earlier than {@code from} means over midnight
     * @param decibels below full, 0 or less
     */
    public record Span(LocalTime from, LocalTime to, double decibels, boolean muted) {
        boolean covers(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    private final double usual;
    private final double most;
    private final List<Span> spans;
    private ZoneId zone = ZoneId.of("UTC"); // the hall's, once it is known

    /**
     * @param usual decibels outside the spans, 0 or less
     * @param most decibels that nothing but an emergency exceeds, 0 or less
     */
    public Loudness(double usual, double most, List<Span> spans) {
        this.usual = usual;
        this.most = most;
        this.spans = List.copyOf(spans);
    }

    void hallIsAt(ZoneId given) {
        zone = given;
    }

    /** The factor for samples; an emergency is always full. */
    double factor(Rank rank, Instant now) {
        if (rank == Rank.EMERGENCY) {
            return 1;
        }
        return muted(rank, now) ? 0 : factor(Math.min(most, decibels(now)));
    }

    boolean muted(Rank rank, Instant now) {
        return rank != Rank.EMERGENCY
                && spans.stream().anyMatch(each -> each.muted() && in(each, now));
    }

    private double decibels(Instant now) {
        return spans.stream()
                .filter(each -> in(each, now))
                .findFirst()
                .map(Span::decibels)
                .orElse(usual);
    }

    private boolean in(Span span, Instant now) {
        return span.covers(now.atZone(zone).toLocalTime());
    }

    /** Decibels as a factor for samples: -6 is about a half. */
    public static double factor(double decibels) {
        return Math.pow(10, decibels / DECIBELS_PER_DECADE);
    }
}
