package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's press, and what the page showed then: where the hall has moved on, it does nothing.
 *
 * @param sight what was seen at hand; null when the terminal did not say
 */
public record Press(DeviceId terminal, @Nullable Sight sight, Instant at) {
    /**
     * @param ticket null for nothing at hand
     */
    public record Sight(@Nullable TicketId ticket) {}

    boolean saw(@Nullable TicketId atHand) {
        return sight == null || Objects.equals(sight.ticket(), atHand);
    }
}
