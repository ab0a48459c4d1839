package io.jiaohao.server.domain.state;

import java.time.Instant;

/** A block of numbers that a kiosk may issue while it is offline (DOMAIN N8). */
public record Lease(DeviceId kiosk, QueueId queue, String prefix, int from, int to, Instant until) {
    public boolean covers(DeviceId device, QueueId inQueue, int serial) {
        return kiosk.equals(device) && queue.equals(inQueue) && serial >= from && serial <= to;
    }
}
