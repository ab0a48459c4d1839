package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.ParamsReader;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.push.Whole;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code session.open}: who it is, then the whole hall. Confined to the connection's context. */
final class Entering {
    private static final Logger LOG = LoggerFactory.getLogger(Entering.class);

    private final Gateway gateway;
    private final DeviceSession session;

    Entering(Gateway gateway, DeviceSession session) {
        this.gateway = gateway;
        this.session = session;
    }

    void enter(RpcMessage.Request request) throws ProtocolException {
        Params.OpenSession open =
                (Params.OpenSession) ParamsReader.read(request, Method.SESSION_OPEN);
        gateway.door()
                .admit(open, session.context())
                .onSuccess(identity -> admitted(request, identity))
                .onFailure(cause -> session.refuse(request, cause));
    }

    private void admitted(RpcMessage.Request request, Identity identity) {
        if (session.gone()) {
            return;
        }
        LOG.debug("hall={} device={} is here", identity.hall(), identity.device());
        session.admitted(identity);
        gateway.door().entered(identity, session);
        gateway.services()
                .feeds()
                .follow(
                        identity.hall(),
                        session,
                        whole -> opened(request, identity, whole),
                        cause -> session.hallLost(request, cause));
    }

    /** On the hall's context: what is sent here comes before every later event. */
    private void opened(RpcMessage.Request request, Identity identity, Whole whole) {
        ObjectNode result = whole.toJson(identity.kind());
        result.put("session", UUID.randomUUID().toString());
        if (identity.kind() == DeviceKind.TERMINAL) {
            whole.counterOf(identity.device())
                    .ifPresent(
                            counter -> result.set("counter", WireJson.MAPPER.valueToTree(counter)));
        }
        session.answerWhole(new RpcMessage.Result(request.id(), result));
    }
}
