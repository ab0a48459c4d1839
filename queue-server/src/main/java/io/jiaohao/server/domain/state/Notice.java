package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text on the screens when nobody is called.
 *
 * @param until when it is withdrawn by itself
 * @param zones empty for the whole hall
 */
public record Notice(
        NoticeId id, Text text, Instant from, @Nullable Instant until, List<HallZoneId> zones) {
    public Notice {
        zones = List.copyOf(zones);
    }
}
