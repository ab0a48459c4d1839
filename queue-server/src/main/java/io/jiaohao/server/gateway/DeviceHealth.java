package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Params;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What devices last said of their parts: paper, cutter, loudspeaker. Any thread. */
public final class DeviceHealth {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceHealth.class);

    private final Map<String, Map<String, Params.Health>> byDevice = new ConcurrentHashMap<>();

    void reported(Identity who, Map<String, Params.Health> health) {
        Map<String, Params.Health> before = byDevice.put(who.hall() + "/" + who.device(), health);
        if (!health.equals(before)) {
            health.forEach((part, state) -> tell(who, part.replaceAll("\\p{Cntrl}", "?"), state));
        }
    }

    private static void tell(Identity who, String part, Params.Health health) {
        if (health.state() == Params.HealthState.OK) {
            LOG.info("hall={} device={} part={} is well", who.hall(), who.device(), part);
        } else {
            LOG.warn(
                    "hall={} device={} part={} is {}",
                    who.hall(),
                    who.device(),
                    part,
                    health.state());
        }
    }

    /** How many parts are in that state. */
    public long count(Params.HealthState state) {
        return byDevice.values().stream()
                .flatMap(parts -> parts.values().stream())
                .filter(health -> health.state() == state)
                .count();
    }
}
