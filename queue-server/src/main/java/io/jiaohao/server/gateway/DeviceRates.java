package io.jiaohao.server.gateway;

import io.jiaohao.server.config.ServerFile;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.limit.RateLimit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rate of each device, kept over its sessions: one that comes back goes on with what it had
 * left. Only devices that gave their key are in it. Any thread.
 */
final class DeviceRates {
    private record Device(HallId hall, DeviceId id) {}

    private final ServerFile.Rate rate;
    private final Map<Device, RateLimit> limits = new ConcurrentHashMap<>();

    DeviceRates(ServerFile.Rate rate) {
        this.rate = rate;
    }

    RateLimit of(Identity who) {
        return limits.computeIfAbsent(
                new Device(who.hall(), who.device()), any -> new RateLimit(rate, System::nanoTime));
    }
}
