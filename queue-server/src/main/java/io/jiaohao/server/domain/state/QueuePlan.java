package io.jiaohao.server.domain.state;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A queue as configured.
 *
 * @param prefix of its numbers: 0 to 3 letters
 * @param service the expected mean service time
 * @param waitingLimit how many may wait; null for no limit
 */
public record QueuePlan(
        QueueId id, Text name, String prefix, Duration service, @Nullable Integer waitingLimit) {}
