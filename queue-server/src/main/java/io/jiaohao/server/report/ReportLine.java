package io.jiaohao.server.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one part of a report. Times are whole seconds; those of a {@link Times} without a
 * single time are null.
 *
 * @param key the id of the part, a date, a time like 08:30, or empty for the whole
 * @param name by language tag; empty where the key is all there is
 * @param work what a window or a clerk did with the time; null for other parts
 */
public record ReportLine(
        String key,
        Map<String, String> name,
        Tickets tickets,
        Waits waits,
        Calls calls,
        Opinion opinion,
        @Nullable Working work) {

    /** taken = served + noShow + cancelled + unserved + stillHere (DOMAIN M2). */
    public record Tickets(
            int taken,
            int served,
            int noShow,
            int cancelled,
            int unserved,
            int stillHere,
            Apart apart) {}

    /**
     * @param assumed of those served: the clerk went on without a word
     * @param notReturned of those unserved: set aside
     * @param voided never handed out, and so not among those taken
     */
    public record Apart(int assumed, int notReturned, int voided) {}

    /**
     * Until the first successful call.
     *
     * @param withinTarget who waited no longer than the target
     * @param bins who waited up to 5 minutes, up to 10, and so on; the last has all over 40
     * @param told who was told how long it would take, and was served (P3)
     * @param late of those, called more than 5 minutes later than told
     */
    public record Waits(Times times, int withinTarget, List<Integer> bins, int told, int late) {
        public Waits {
            bins = List.copyOf(bins);
        }
    }

    /**
     * At windows.
     *
     * @param calls first calls
     * @param recalls further calls for the same stop
     * @param sentOn stops that ended with a transfer
     * @param missed stops to which the visitor did not come
     */
    public record Calls(
            int calls, int recalls, int sentOn, int missed, Times service, Times occupancy) {}

    /**
     * @param scores how many gave 1, 2 … 5, of which 5 is the best
     * @param unrated served, and said nothing: not satisfied by default
     */
    public record Opinion(List<Integer> scores, int satisfied, int rated, int unrated) {
        public Opinion {
            scores = List.copyOf(scores);
        }
    }

    /**
     * @param pauses seconds by reason
     * @param overtime busy after the last service of the day had ended
     * @param staff who worked at a window; null for a clerk, and for who may not see it
     */
    public record Working(
            long busy,
            long idle,
            long paused,
            long overtime,
            Map<String, Long> pauses,
            @Nullable List<String> staff) {}

    /** How times are spread. */
    public record Times(
            int count,
            @Nullable Long mean,
            @Nullable Long p50,
            @Nullable Long p90,
            @Nullable Long p95,
            @Nullable Long max) {}

    ReportLine withoutStaff() {
        Working did = work;
        return did == null
                ? this
                : new ReportLine(
                        key,
                        name,
                        tickets,
                        waits,
                        calls,
                        opinion,
                        new Working(
                                did.busy(),
                                did.idle(),
                                did.paused(),
                                did.overtime(),
                                did.pauses(),
                                null));
    }
}
