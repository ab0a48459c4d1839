package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.config.ServerFile;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceFact.Ailment;
import io.jiaohao.server.limit.RateLimit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What devices last said of their parts: paper, cutter, loudspeaker. Any thread. */
public final class DeviceHealth {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceHealth.class);

    /** A device that changes its mind all the time does not fill the disk. */
    private static final ServerFile.Rate LOGGED = new ServerFile.Rate(1, 50);

    private final Map<String, Map<String, Params.Health>> byDevice = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Ailment>> ailing = new ConcurrentHashMap<>();
    private final Map<String, RateLimit> logged = new ConcurrentHashMap<>(); // by device

    void reported(Identity who, Map<String, Params.Health> health, Instant at) {
        String device = key(who);
        Map<String, Params.Health> before = byDevice.put(device, health);
        ailing.compute(device, (any, last) -> ailing(last == null ? Map.of() : last, health, at));
        RateLimit lines =
                logged.computeIfAbsent(device, any -> new RateLimit(LOGGED, System::nanoTime));
        health.forEach(
                (part, state) -> {
                    if (isNews(before, part, state) && lines.allow()) {
                        tell(who, part.replaceAll("\\p{Cntrl}", "?"), state);
                    }
                });
    }

    private static String key(Identity who) {
        return who.hall() + "/" + who.device();
    }

    /** The parts of a device that are not well, by name. */
    List<Ailment> ailing(Identity who) {
        return List.copyOf(ailing.getOrDefault(key(who), Map.of()).values());
    }

    private static Map<String, Ailment> ailing(
            Map<String, Ailment> before, Map<String, Params.Health> health, Instant at) {
        Map<String, Ailment> ailing = new TreeMap<>();
        health.forEach(
                (part, now) -> {
                    if (now.state() != Params.HealthState.OK) {
                        var state = DeviceFact.State.valueOf(now.state().name());
                        Ailment then = before.get(part);
                        boolean same = then != null && then.state() == state;
                        ailing.put(part, same ? then : new Ailment(part, state, at));
                    }
                });
        return ailing;
    }

    private static boolean isNews(
            @Nullable Map<String, Params.Health> before, String part, Params.Health now) {
        Params.Health then = before == null ? null : before.get(part);
        return then == null || then.state() != now.state();
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

    void register(MeterRegistry registry) {
        for (Params.HealthState state : Params.HealthState.values()) {
            Gauge.builder("jiaohao.device.parts", this, all -> all.count(state))
                    .description("printers, loudspeakers and the like, by what devices say of them")
                    .tag("state", WireJson.word(state))
                    .register(registry);
        }
    }

    private long count(Params.HealthState state) {
        return byDevice.values().stream()
                .flatMap(parts -> parts.values().stream())
                .filter(health -> health.state() == state)
                .count();
    }
}
