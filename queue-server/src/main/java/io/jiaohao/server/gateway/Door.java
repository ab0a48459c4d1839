package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.config.Credentials;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may come in: checks {@code session.open}, and keeps one session a device. Any thread. */
final class Door {
    static final int PROTOCOL_VERSION = 1;
    private static final String FALLBACK_LANGUAGE = "zh-CN";

    private final Services services;
    private final Map<Identity, DeviceSession> sessions = new ConcurrentHashMap<>();

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
        DeviceSession before = sessions.put(key(who), session);
        if (before != null && before != session) {
            before.close();
        }
        services.others().tell(new NodeBus.Arrival(who.hall(), who.device(), who.kind()));
    }

    private void enteredElsewhere(NodeBus.Arrival arrival) {
        DeviceSession before =
                sessions.get(new Identity(arrival.hall(), arrival.device(), arrival.kind(), ""));
        if (before != null) {
            before.close();
        }
    }

    void left(Identity who, DeviceSession session) {
        sessions.remove(key(who), session);
    }

    /** How many devices are connected. */
    int size() {
        return sessions.size();
    }

    private static Identity key(Identity who) {
        return new Identity(who.hall(), who.device(), who.kind(), "");
    }
}
