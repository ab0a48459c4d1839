package io.jiaohao.server.domain.state;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor is told of, and what goes by itself (DOMAIN W2, W6 to W8, R2, X4, Q10, Q11).
 * What journals of older programs lack has its default.
 *
 * @param limits when something is out of the ordinary
 * @param help when a queue needs more windows
 * @param autoCallAfter an idle counter is given the next visitor after so long; null for never
 * @param mayReorder who may call or move a ticket out of turn with a reason (Q11)
 * @param unusual what is out of the ordinary by comparison
 * @param settle an alert is cleared when it has been over for so long
 * @param waitTarget no longer shall visitors wait: reports say how many did not
 */
public record WatchRules(
        Limits limits,
        Help help,
        @Nullable Duration autoCallAfter,
        Set<ClerkId> mayReorder,
        Unusual unusual,
        Duration settle,
        Duration waitTarget) {
    private static final Duration USUAL_TARGET = Duration.ofMinutes(30);
    private static final Duration SETTLE = Duration.ofMinutes(2);

    public WatchRules {
        mayReorder = Set.copyOf(mayReorder);
        unusual = requireNonNullElse(unusual, Unusual.DEFAULT);
        settle = requireNonNullElse(settle, SETTLE);
        waitTarget = requireNonNullElse(waitTarget, USUAL_TARGET);
    }

    public static final WatchRules DEFAULT =
            new WatchRules(
                    new Limits(
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(10),
                            Duration.ofMinutes(15),
                            Duration.ofSeconds(60),
                            Duration.ofMinutes(30),
                            Limits.LONG_WAIT,
                            Limits.DEVICE_OFFLINE),
                    new Help(20, Duration.ofMinutes(30), 8),
                    null,
                    Set.of(),
                    Unusual.DEFAULT,
                    SETTLE,
                    USUAL_TARGET);

    /**
     * @param shortService a service under this is marked (W2)
     * @param quickSkip called and marked absent within this is marked (R2)
     * @param longPause a pause over this is marked (W7)
     * @param idle a counter that calls nobody so long while somebody waits is marked (W8)
     * @param longHold a ticket held longer is brought to mind (X4)
     * @param longWait a queue in which somebody waits longer is marked
     * @param deviceOffline a device that is away for longer is marked
     */
    public record Limits(
            Duration shortService,
            Duration quickSkip,
            Duration longPause,
            Duration idle,
            Duration longHold,
            Duration longWait,
            Duration deviceOffline) {
        private static final Duration LONG_WAIT = Duration.ofMinutes(30);
        private static final Duration DEVICE_OFFLINE = Duration.ofSeconds(60);

        public Limits {
            longWait = requireNonNullElse(longWait, LONG_WAIT);
            deviceOffline = requireNonNullElse(deviceOffline, DEVICE_OFFLINE);
        }
    }

    /**
     * Emergency opening (DOMAIN W6).
     *
     * @param waiting more than so many wait
     * @param longest or the first in line has waited longer than this
     * @param doneBelow it ends when fewer wait
     */
    public record Help(int waiting, Duration longest, int doneBelow) {}

    /**
     * @param longServiceTimes a service longer than so many times the queue's usual one is marked,
     * @param longService if it is longer than this too
     * @param priorityShare more of today's numbers in favoured lanes than so many percent are too
     *     many (Q10)
     */
    public record Unusual(int longServiceTimes, Duration longService, int priorityShare) {
        public static final Unusual DEFAULT = new Unusual(2, Duration.ofMinutes(15), 40);
    }

    /** The same rules with other helpers: who else may call, or what is called by itself. */
    public WatchRules with(@Nullable Duration autoCall, Set<ClerkId> reordering) {
        return new WatchRules(limits, help, autoCall, reordering, unusual, settle, waitTarget);
    }

    public WatchRules settling(Duration other) {
        return new WatchRules(limits, help, autoCallAfter, mayReorder, unusual, other, waitTarget);
    }
}
