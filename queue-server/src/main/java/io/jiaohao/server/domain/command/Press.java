package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's press: a press made on an old picture never ends a visitor whom the clerk has not seen.
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
