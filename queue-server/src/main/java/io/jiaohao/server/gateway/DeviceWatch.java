package io.jiaohao.server.gateway;

import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.WatchDevices;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each hall how its devices are, when that changed: the node that the hall lives on, of what
 * every node tells the others of its own devices. Works on one event loop; others' words come on
 * any thread.
 */
final class DeviceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceWatch.class);
    private static final long EVERY_MILLIS = 2_000;

    private final Vertx vertx;
    private final Services services;
    private final Door door;
    private final Attendance attendance;
    private final RollCall rolls;
    private final Set<HallId> asked = ConcurrentHashMap.newKeySet(); // whose answer is on its way
    private long timer; // set by start()

    DeviceWatch(Vertx vertx, Services services, Door door) {
        this.vertx = vertx;
        this.services = services;
        this.door = door;
        this.attendance = new Attendance(services.credentials());
        this.rolls = new RollCall(services.others()::tell, services.clock());
        services.others().onRoll(rolls::hear);
    }

    void start() {
        timer = vertx.setPeriodic(EVERY_MILLIS, ignored -> beat());
    }

    void stop() {
        vertx.cancelTimer(timer);
        rolls.leave();
    }

    private void beat() {
        Map<HallId, List<DeviceFact>> here = here();
        rolls.tell(here);
        for (HallId hall : services.feeds().halls()) {
            if (services.cluster().isHome(hall)) {
                look(hall, here.getOrDefault(hall, List.of()));
            }
        }
    }

    private Map<HallId, List<DeviceFact>> here() {
        Map<HallId, List<DeviceFact>> here = new HashMap<>();
        door.present(
                (who, since) ->
                        here.computeIfAbsent(who.hall(), any -> new ArrayList<>())
                                .add(fact(who, since)));
        return here;
    }

    private DeviceFact fact(Identity who, Instant since) {
        return new DeviceFact(
                who.device(),
                DeviceFact.Kind.valueOf(who.kind().name()),
                true,
                since,
                services.health().ailing(who));
    }

    private void look(HallId hall, List<DeviceFact> here) {
        Hall seen = services.feeds().lastSeen(hall);
        Instant now = services.clock().instant();
        Map<DeviceId, DeviceFact> known = seen.board().devices().toJavaMap();
        List<DeviceFact> facts = attendance.facts(hall, rolls.everywhere(hall, here), known, now);
        boolean same =
                facts.size() == known.size()
                        && facts.stream().allMatch(fact -> fact.equals(known.get(fact.device())));
        if (!same) {
            submit(hall, new WatchDevices(facts, now));
        }
    }

    /** Not again while an answer is on its way. */
    private void submit(HallId hall, WatchDevices watch) {
        if (asked.add(hall)) {
            services.halls()
                    .submit(hall, new Order(UUID.randomUUID().toString(), null, watch))
                    .whenComplete((outcome, failure) -> answered(hall, outcome, failure));
        }
    }

    private void answered(HallId hall, @Nullable HallOutcome outcome, @Nullable Throwable failure) {
        asked.remove(hall);
        if (outcome != null) {
            services.feeds().publish(hall, outcome);
        } else {
            LOG.warn("Expected hall={} to know its devices, but {}", hall, String.valueOf(failure));
        }
    }
}
