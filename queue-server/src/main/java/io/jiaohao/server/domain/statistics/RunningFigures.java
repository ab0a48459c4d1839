package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.QueueId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * What a day has come to so far, as a supervisor's board shows it: the same counts as the day's
 * statistics have at that moment.
 *
 * @param taken without the voided
 * @param served also those that are only assumed to be
 * @param missed called and not come, also those who may still come back
 * @param waits until the first successful call (DOMAIN M1)
 * @param queues the same by the queue of taking; a queue without any is not in it
 * @param halfHours of taking and of finishing, in the hall's own time
 */
public record RunningFigures(
        int taken,
        int served,
        int missed,
        Sum waits,
        Map<QueueId, Sum> queues,
        TreeMap<LocalDateTime, Flow> halfHours) {
    public static final RunningFigures NONE =
            new RunningFigures(0, 0, 0, Sum.NONE, HashMap.empty(), TreeMap.empty());

    /**
     * Times added up.
     *
     * @param millis of all of them together
     */
    public record Sum(int count, long millis) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(long more, int sign) {
            return new Sum(count + sign, millis + sign * more);
        }

        /** Zero where there is none. */
        public Duration mean() {
            return count == 0 ? Duration.ZERO : Duration.ofMillis(millis / count);
        }
    }

    /** How many came and how many were done with in a stretch of time. */
    public record Flow(int taken, int served) {
        static final Flow NONE = new Flow(0, 0);
    }

    /**
     * With what a visit adds, or without it.
     *
     * @param sign 1 or -1
     */
    RunningFigures with(VisitShare share, int sign) {
        return new RunningFigures(
                taken + sign * share.taken(),
                served + sign * share.served(),
                missed + sign * share.missed(),
                share.waited() == null ? waits : waits.plus(share.waited(), sign),
                queues(share, sign),
                halfHours(share, sign));
    }

    private Map<QueueId, Sum> queues(VisitShare share, int sign) {
        return share.waited() == null
                ? queues
                : queues.put(
                        share.queue(),
                        queues.getOrElse(share.queue(), Sum.NONE).plus(share.waited(), sign));
    }

    private TreeMap<LocalDateTime, Flow> halfHours(VisitShare share, int sign) {
        TreeMap<LocalDateTime, Flow> flows =
                flowing(halfHours, share.takenIn(), sign * share.taken(), 0);
        return share.servedIn() == null ? flows : flowing(flows, share.servedIn(), 0, sign);
    }

    private static TreeMap<LocalDateTime, Flow> flowing(
            TreeMap<LocalDateTime, Flow> flows, LocalDateTime half, int taken, int served) {
        Flow flow = flows.getOrElse(half, Flow.NONE);
        return flows.put(half, new Flow(flow.taken() + taken, flow.served() + served));
    }
}
