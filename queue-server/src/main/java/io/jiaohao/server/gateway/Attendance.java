package io.jiaohao.server.gateway;

import io.jiaohao.server.config.Credentials;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceFact.Ailment;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the devices of a hall are: those that are online, those that were, and those that the
 * configuration names and nobody has seen. One that is back within seconds was never away. Confined
 * to one thread.
 */
final class Attendance {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private record Key(HallId hall, DeviceId device) {}

    private final Credentials credentials;
    private final Map<Key, Instant> seen = new HashMap<>(); // when it was last online, or asked for

    Attendance(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * By device id.
     *
     * @param known as the hall has them
     */
    List<DeviceFact> facts(
            HallId hall,
            Collection<DeviceFact> online,
            Map<DeviceId, DeviceFact> known,
            Instant now) {
        Map<String, DeviceFact> facts = new TreeMap<>();
        for (Credentials.Device device : credentials.expected(hall)) {
            DeviceId id = new DeviceId(device.id());
            DeviceFact.Kind kind = DeviceFact.Kind.valueOf(device.kind().name());
            away(new Key(hall, id), new DeviceFact(id, kind, false, now, List.of()), now)
                    .ifPresent(fact -> facts.put(device.id(), fact));
        }
        known.values().stream()
                .filter(fact -> credentials.has(fact.device().value()))
                .forEach(fact -> facts.put(fact.device().value(), stillOrAway(hall, fact, now)));
        for (DeviceFact fact : online) {
            seen.put(new Key(hall, fact.device()), now);
            facts.put(fact.device().value(), here(fact, known.get(fact.device())));
        }
        return List.copyOf(facts.values());
    }

    private DeviceFact stillOrAway(HallId hall, DeviceFact known, Instant now) {
        return known.online()
                ? away(new Key(hall, known.device()), known, now).orElse(known)
                : known;
    }

    /** Since it was last seen, if that is more than a moment ago. */
    private Optional<DeviceFact> away(Key key, DeviceFact fact, Instant now) {
        Instant since = seen.computeIfAbsent(key, any -> now);
        return now.isBefore(since.plus(GRACE))
                ? Optional.empty()
                : Optional.of(
                        new DeviceFact(fact.device(), fact.kind(), false, since, fact.ailing()));
    }

    /** What was so before has been so since then. */
    private static DeviceFact here(DeviceFact now, @Nullable DeviceFact before) {
        if (before == null) {
            return now;
        }
        List<Ailment> ailing =
                now.ailing().stream().map(part -> since(part, before.ailing())).toList();
        Instant since = before.online() ? before.since() : now.since();
        return new DeviceFact(now.device(), now.kind(), true, since, ailing);
    }

    private static Ailment since(Ailment now, List<Ailment> before) {
        return before.stream()
                .filter(each -> each.part().equals(now.part()) && each.state() == now.state())
                .findFirst()
                .orElse(now);
    }
}
