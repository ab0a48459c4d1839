package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests under way on one connection. Confined to the link's context. */
final class Conversation {
    private final NetSocket socket;
    private final Map<Long, Promise<JsonNode>> waiting = new HashMap<>();
    private long lastId; // counts the requests of this connection
    private boolean over; // set when the connection is gone

    Conversation(NetSocket socket) {
        this.socket = socket;
    }

    /** Sends a request; fails with {@link RefusedException} or {@link LinkDownException}. */
    Future<JsonNode> ask(String method, ObjectNode params) {
        if (over) {
            return Future.failedFuture(new LinkDownException("the connection is lost"));
        }
        Promise<JsonNode> answer = Promise.promise();
        long id = ++lastId;
        waiting.put(id, answer);
        socket.write(RpcCodec.encode(new RpcMessage.Request(LongNode.valueOf(id), method, params)));
        return answer.future();
    }

    void send(RpcMessage message) {
        socket.write(RpcCodec.encode(message));
    }

    void answered(RpcMessage.Result result) {
        Promise<JsonNode> answer = waiting.remove(result.id().asLong(-1));
        if (answer != null) {
            answer.complete(result.result());
        }
    }

    void refused(RpcMessage.Failure failure) {
        Promise<JsonNode> answer = waiting.remove(failure.id().asLong(-1));
        if (answer != null) {
            answer.fail(new RefusedException(failure.error()));
        }
    }

    /** The connection is gone: fails what was still unanswered. */
    void end() {
        over = true;
        List<Promise<JsonNode>> unanswered = new ArrayList<>(waiting.values());
        waiting.clear();
        unanswered.forEach(answer -> answer.fail(new LinkDownException("the connection was lost")));
    }

    boolean isOver() {
        return over;
    }

    void close() {
        socket.close();
    }
}
