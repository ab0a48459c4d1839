package io.jiaohao.server.report;

import io.jiaohao.server.journal.HallJson;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some time of a hall came to, as people and programs get it. Names are by language tag; times
 * are whole seconds. What cannot be known is null.
 *
 * @param whole of all visits
 */
public record HallReport(
        Head head, ReportLine whole, Lines lines, Places places, List<Audited> audit) {

    /**
     * What it is about.
     *
     * @param from the first day of the period
     * @param to its last day
     * @param asOf when the last event happened that is counted
     * @param running whether the period goes on: figures may still change
     * @param waitTarget in seconds
     * @param served half hours in which the hall serves, like 08:30
     */
    public record Head(
            String hall,
            Map<String, String> name,
            Span span,
            OffsetDateTime asOf,
            boolean running,
            long waitTarget,
            List<String> served) {
        public Head {
            served = List.copyOf(served);
        }
    }

    /**
     * @param period day, week, month, quarter or year
     */
    public record Span(String period, LocalDate from, LocalDate to) {}

    /** Every visit is in one line of each, where it began. */
    public record Lines(
            List<ReportLine> days,
            List<ReportLine> halfHours,
            List<ReportLine> queues,
            List<ReportLine> matters,
            List<ReportLine> lanes) {
        public Lines {
            days = List.copyOf(days);
            halfHours = List.copyOf(halfHours);
            queues = List.copyOf(queues);
            matters = List.copyOf(matters);
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * Every visit is in one line of each, where it was last, or was never called.
     *
     * @param clerks null for who may not see them
     */
    public record Places(
            List<ReportLine> windows, @Nullable List<ReportLine> clerks, ReportLine uncalled) {
        public Places {
            windows = List.copyOf(windows);
            clerks = clerks == null ? null : List.copyOf(clerks);
        }
    }

    /**
     * Something that a supervisor may ask about (DOMAIN Q11).
     *
     * @param window null for an order, which is given elsewhere
     * @param clerk or who gave the order; null where nobody knows, and for who may not see it
     */
    public record Audited(
            LocalDateTime at,
            String what,
            @Nullable String window,
            @Nullable String clerk,
            @Nullable String ticket,
            @Nullable String detail) {
        private Audited withoutClerk() {
            return new Audited(at, what, window, null, ticket, null);
        }
    }

    public HallReport {
        audit = List.copyOf(audit);
    }

    /** For who may not see what single clerks did, nor who they are. */
    public HallReport withoutClerks() {
        return new HallReport(
                head,
                whole,
                lines,
                new Places(
                        places.windows().stream().map(ReportLine::withoutStaff).toList(),
                        null,
                        places.uncalled()),
                audit.stream().map(Audited::withoutClerk).toList());
    }

    public byte[] json() {
        return json(this);
    }

    /** Of what has a report in it. */
    public static byte[] json(Object value) {
        return HallJson.write(value);
    }
}
