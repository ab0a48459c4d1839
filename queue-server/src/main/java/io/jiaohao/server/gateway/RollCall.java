package io.jiaohao.server.gateway;

import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What the nodes of a cluster tell each other of the devices they have. A node says it when it
 * changed, and again after a while, so that what is lost is made good, and one that died is
 * forgotten. Others' words come on any thread; the rest is confined to one.
 */
final class RollCall {
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Duration STALE = Duration.ofSeconds(45);

    /** What a node said, and when this one heard it. */
    private record Word(List<DeviceFact> devices, Instant at) {}

    private final Consumer<NodeBus.Roll> others;
    private final Clock clock;
    private final String self = UUID.randomUUID().toString();
    private final Map<HallId, Word> told = new HashMap<>();
    private final Map<HallId, Map<String, Word>> heard = new ConcurrentHashMap<>(); // by node

    /**
     * @param others are told of this node's devices
     */
    RollCall(Consumer<NodeBus.Roll> others, Clock clock) {
        this.others = others;
        this.clock = clock;
    }

    /** What another node says. */
    void hear(NodeBus.Roll roll) {
        heard.computeIfAbsent(roll.hall(), any -> new ConcurrentHashMap<>())
                .put(roll.node(), new Word(roll.devices(), clock.instant()));
    }

    /** Tells the other nodes of the devices that are here, as far as they do not know. */
    void tell(Map<HallId, List<DeviceFact>> here) {
        Instant now = clock.instant();
        here.forEach((hall, devices) -> tell(hall, devices, now));
        told.keySet().stream()
                .filter(hall -> !here.containsKey(hall))
                .toList()
                .forEach(hall -> tell(hall, List.of(), now));
    }

    private void tell(HallId hall, List<DeviceFact> devices, Instant now) {
        Word last = told.get(hall);
        if (last == null
                || !last.devices().equals(devices)
                || !now.isBefore(last.at().plus(AGAIN))) {
            told.put(hall, new Word(devices, now));
            others.accept(new NodeBus.Roll(hall, self, devices));
        }
    }

    /** This node has no devices any more. */
    void leave() {
        told.keySet().forEach(hall -> others.accept(new NodeBus.Roll(hall, self, List.of())));
    }

    /** The devices that are online on any node; of two sessions the later one counts. */
    Collection<DeviceFact> everywhere(HallId hall, List<DeviceFact> here) {
        Map<DeviceId, DeviceFact> online = new LinkedHashMap<>();
        here.forEach(fact -> online.merge(fact.device(), fact, RollCall::later));
        Instant fresh = clock.instant().minus(STALE);
        Map<String, Word> words = heard.getOrDefault(hall, Map.of());
        words.values().removeIf(word -> word.at().isBefore(fresh));
        words.values().stream()
                .flatMap(word -> word.devices().stream())
                .forEach(fact -> online.merge(fact.device(), fact, RollCall::later));
        return online.values();
    }

    private static DeviceFact later(DeviceFact one, DeviceFact other) {
        return other.since().isAfter(one.since()) ? other : one;
    }
}
