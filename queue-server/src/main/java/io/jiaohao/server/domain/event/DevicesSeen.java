package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;
import java.util.List;

/**
 * Devices came, went, or said otherwise of their parts; no device is told.
 *
 * @param changed as they are now
 * @param gone those that are the hall's no more
 */
public record DevicesSeen(List<DeviceFact> changed, List<DeviceId> gone, Instant at)
        implements HallEvent {
    public DevicesSeen {
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    @Override
    public Hall applyTo(Hall hall) {
        return hall.with(hall.board().knowing(changed, gone));
    }

    @Override
    public boolean shown() {
        return false;
    }
}
