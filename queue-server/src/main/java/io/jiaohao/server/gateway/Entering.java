package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.ParamsReader;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.push.Whole;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code session.open}: who it is, then the whole hall. Confined to the connection's context. */
final class Entering {
    private static final Logger LOG = LoggerFactory.getLogger(Entering.class);

    private final Gateway gateway;
    private final DeviceSession session;
    private final Turnstile.Pass pass;
    private final String address;

    Entering(Gateway gateway, DeviceSession session, Turnstile.Pass pass, String address) {
        this.gateway = gateway;
        this.session = session;
        this.pass = pass;
        this.address = address;
    }

    void enter(RpcMessage.Request request) throws ProtocolException {
        Params.OpenSession open = read(request);
        if (!mayTry(open)) {
            gateway.meters().keyRefused(false);
            String language =
                    Objects.requireNonNullElse(open.language(), RequestFailure.NO_LANGUAGE);
            mayTryAgain(
                    request,
                    RequestFailure.refused(
                            Reason.TOO_FAST, Messages.text(language, Saying.TOO_MANY_KEYS)));
            return;
        }
        pass.asks();
        gateway.door()
                .admit(open, session.context())
                .onSuccess(identity -> admitted(request, identity))
                .onFailure(cause -> refused(request, open, cause));
    }

    private Params.OpenSession read(RpcMessage.Request request) throws ProtocolException {
        try {
            return (Params.OpenSession) ParamsReader.read(request, Method.SESSION_OPEN);
        } catch (ProtocolException e) {
            session.ledToNothing();
            throw e;
        }
    }

    /** Who was in before gets in again, however much is guessed from the same address. */
    private boolean mayTry(Params.OpenSession open) {
        return gateway.keys().mayTry(address, open.device())
                || gateway.services().credentials().wasKey(open.device(), open.key());
    }

    private void refused(RpcMessage.Request request, Params.OpenSession open, Throwable cause) {
        if (cause instanceof RequestFailure failure
                && failure.error().reason().equals(Reason.UNAUTHENTICATED.word())) {
            gateway.meters().keyRefused(true);
            gateway.keys().wrong(address, open.device());
        }
        pass.refused();
        mayTryAgain(request, cause);
    }

    /** For a few times. */
    private void mayTryAgain(RpcMessage.Request request, Throwable cause) {
        session.refuse(request, cause);
        session.ledToNothing();
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
                .current()
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
