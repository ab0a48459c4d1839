package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor is told of, and what goes by itself (DOMAIN W2, W6 to W8, R2, X4, Q11).
 *
 * @param limits when something is out of the ordinary
 * @param help when a queue needs more windows
 * @param autoCallAfter an idle counter is given the next visitor after so long; null for never
 * @param mayReorder who may call or move a ticket out of turn with a reason (Q11)
 * @param waitTarget no longer shall visitors wait: reports say how many did not
 */
public record WatchRules(
        Limits limits,
        Help help,
        @Nullable Duration autoCallAfter,
        Set<ClerkId> mayReorder,
        Duration waitTarget) {
    private static final Duration USUAL_TARGET = Duration.ofMinutes(30);

    public WatchRules {
        mayReorder = Set.copyOf(mayReorder);
        waitTarget = Objects.requireNonNullElse(waitTarget, USUAL_TARGET); // older journals
    }

    public static final WatchRules DEFAULT =
            new WatchRules(
                    new Limits(
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(10),
                            Duration.ofMinutes(15),
                            Duration.ofSeconds(60),
                            Duration.ofMinutes(30)),
                    new Help(20, Duration.ofMinutes(30), 8),
                    null,
                    Set.of(),
                    USUAL_TARGET);

    /**
     * @param shortService a service under this is marked (W2)
     * @param quickSkip called and marked absent within this is marked (R2)
     * @param longPause a pause over this is marked (W7)
     * @param idle a counter that calls nobody so long while somebody waits is marked (W8)
     * @param longHold a ticket held longer is brought to mind (X4)
     */
    public record Limits(
            Duration shortService,
            Duration quickSkip,
            Duration longPause,
            Duration idle,
            Duration longHold) {}

    /**
     * Emergency opening (DOMAIN W6).
     *
     * @param waiting more than so many wait
     * @param longest or the first in line has waited longer than this
     * @param doneBelow it ends when fewer wait
     */
    public record Help(int waiting, Duration longest, int doneBelow) {}
}
