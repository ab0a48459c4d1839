package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.config.Credentials;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Who may come in: checks {@code session.open}, and keeps one session a device. Any thread. */
final class Door {
    static final int PROTOCOL_VERSION = 1;
    private static final String FALLBACK_LANGUAGE = "zh-CN";

    private static final long CLOCK_TOLERANCE_MILLIS = 2_000; // between the clocks of nodes

    /** A session, and when it was opened by this node's clock. */
    private record Entered(DeviceSession session, long atMillis) {}

    private final Services services;
    private final Map<Identity, Entered> sessions = new ConcurrentHashMap<>();

    Door(Services services) {
        this.services = services;
        services.others().onArrival(this::enteredElsewhere);
    }

    /** Who it is; fails with a {@link RequestFailure}. */
    Future<Identity> admit(Params.OpenSession open, Context context) {
        String language = Objects.requireNonNullElse(open.language(), FALLBACK_LANGUAGE);
        if (open.protocol() != PROTOCOL_VERSION) {
            return refuse(Reason.UNSUPPORTED_PROTOCOL, language);
        }
        return context.executeBlocking(
                        () -> services.credentials().device(open.device(), open.key()), false)
                .compose(device -> identify(open, device, language));
    }

    private Future<Identity> identify(
            Params.OpenSession open, Optional<Credentials.Device> device, String language) {
        if (device.isEmpty() || device.get().kind() != open.kind()) {
            return refuse(Reason.UNAUTHENTICATED, language);
        }
        HallId own = device.get().hall();
        HallId asked = open.hall() == null ? own : new HallId(open.hall());
        if (asked == null || own != null && !own.equals(asked) || !services.feeds().has(asked)) {
            return Future.failedFuture(
                    RequestFailure.of(
                            RpcError.of(
                                    RpcError.INVALID_PARAMS,
                                    "session.open: hall is not one of this device's")));
        }
        String spoken =
                Objects.requireNonNullElseGet(
                        open.language(),
                        () ->
                                services.feeds()
                                        .lastSeen(asked)
                                        .rules()
                                        .locality()
                                        .languages()
                                        .get(0));
        return Future.succeededFuture(
                new Identity(asked, new DeviceId(open.device()), open.kind(), spoken));
    }

    private static Future<Identity> refuse(Reason reason, String language) {
        return Future.failedFuture(RequestFailure.of(reason, language));
    }

    /** A device has one session, on all nodes together: a second replaces the first. */
    void entered(Identity who, DeviceSession session) {
        long now = services.clock().millis();
        Entered before = sessions.put(key(who), new Entered(session, now));
        if (before != null && before.session() != session) {
            before.session().close();
        }
        services.others().tell(new NodeBus.Arrival(who.hall(), who.device(), who.kind(), now));
    }

    /** Told late, it ends no session that was opened since. */
    void enteredElsewhere(NodeBus.Arrival arrival) {
        Entered before =
                sessions.get(new Identity(arrival.hall(), arrival.device(), arrival.kind(), ""));
        if (before != null && before.atMillis() <= arrival.atMillis() + CLOCK_TOLERANCE_MILLIS) {
            before.session().close();
        }
    }

    void left(Identity who, DeviceSession session) {
        sessions.computeIfPresent(
                key(who), (key, entered) -> entered.session() == session ? null : entered);
    }

    /** Every device with a session here, and since when. */
    void present(BiConsumer<Identity, Instant> each) {
        sessions.forEach(
                (who, entered) -> each.accept(who, Instant.ofEpochMilli(entered.atMillis())));
    }

    void register(MeterRegistry registry) {
        Gauge.builder("jiaohao.gateway.sessions", this, Door::size)
                .description("devices with an open session")
                .register(registry);
    }

    /** How many devices are connected. */
    int size() {
        return sessions.size();
    }

    private static Identity key(Identity who) {
        return new Identity(who.hall(), who.device(), who.kind(), "");
    }
}
