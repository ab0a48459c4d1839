package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.message.Method;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Carries a press to the server. When the connection breaks before the answer, it repeats the press
 * under the same {@code request}, but only for a while: a visitor called a minute after the button,
 * when the clerk has left the desk, would be worse than a press that failed. Confined to the link's
 * context.
 */
final class PressLine {
    private final Vertx vertx;
    private final DeviceLink link;
    private final Duration patience;
    private final Sentences sentences;
    private final Deque<Press> lost = new ArrayDeque<>(); // to be repeated when the link is up

    private record Press(Method method, ObjectNode params, Promise<JsonNode> answer) {}

    PressLine(Vertx vertx, DeviceLink link, Duration patience, Sentences sentences) {
        this.vertx = vertx;
        this.link = link;
        this.patience = patience;
        this.sentences = sentences;
    }

    /**
     * Fails with {@code RefusedException}, or with {@link LinkDownException} after the patience.
     */
    Future<JsonNode> send(Method method, ObjectNode params) {
        Press press = new Press(method, params, Promise.promise());
        long deadline =
                vertx.setTimer(
                        patience.toMillis(),
                        timer ->
                                press.answer()
                                        .tryFail(new LinkDownException(sentences.unanswered())));
        attempt(press);
        return press.answer().future().onComplete(ignored -> vertx.cancelTimer(deadline));
    }

    private void attempt(Press press) {
        link.ask(press.method(), press.params())
                .onSuccess(press.answer()::tryComplete)
                .onFailure(
                        cause -> {
                            if (cause instanceof LinkDownException) {
                                lost.add(press);
                            } else {
                                press.answer().tryFail(cause);
                            }
                        });
    }

    /** Repeats what got no answer, unless its clerk has been told meanwhile. */
    void linkUp() {
        for (int count = lost.size(); count > 0; count--) {
            Press press = lost.remove();
            if (!press.answer().future().isComplete()) {
                attempt(press);
            }
        }
    }
}
