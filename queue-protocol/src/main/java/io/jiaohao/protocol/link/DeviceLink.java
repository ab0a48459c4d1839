package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jiaohao.protocol.message.Method;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A device's connection to its queue server: connects, opens a session, keeps a {@link HallMirror},
 * and comes back by itself after every loss. Its methods may be called from any thread; its
 * listener and the futures it gives are completed on its own context.
 */
public final class DeviceLink {
    private static final long OPEN_MILLIS = 5_000;

    private final Vertx vertx;
    private final Context context;
    private final NetClient client;
    private final LinkConfig config;
    private final LinkListener listener;
    private final LinkReport report;
    private final Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    private final Deque<Runnable> afterUp = new ArrayDeque<>();
    private @Nullable Session session; // the open session, if any
    private @Nullable HallMirror mirror; // the last picture, kept while the link is down
    private int attempts; // chooses the server
    private boolean stopped; // set by stop()

    public DeviceLink(Vertx vertx, LinkConfig config, LinkListener listener) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.client = vertx.createNetClient(LinkSocket.options(config.tls()));
        this.config = config;
        this.listener = listener;
        this.report = new LinkReport(config.device(), System::nanoTime);
    }

    /** Begins to connect; does not wait for a server. */
    public void start() {
        run(this::connect);
    }

    /** Closes the connection and tries no more. */
    public Future<Void> stop() {
        Promise<Void> done = Promise.promise();
        run(
                () -> {
                    stopped = true;
                    if (session != null) {
                        session.close();
                    }
                    client.close().onComplete(done);
                });
        return done.future();
    }

    /**
     * Sends a request once.
     *
     * @return the result; fails with {@link RefusedException} or {@link LinkDownException}
     */
    public Future<JsonNode> ask(Method method, ObjectNode params) {
        Promise<JsonNode> answer = Promise.promise();
        run(
                () -> {
                    if (session == null) {
                        answer.fail(new LinkDownException("no server can be reached"));
                    } else {
                        ask(session, method, params).onComplete(answer);
                    }
                });
        return answer.future();
    }

    /**
     * Sends a change, and again under the same {@code request} after every lost connection, until
     * the server has answered. A {@code request} given in the parameters is kept.
     *
     * @return the result; fails with {@link RefusedException} only
     */
    public Future<JsonNode> change(Method method, ObjectNode params) {
        ObjectNode sent = params.deepCopy();
        sent.putIfAbsent("request", TextNode.valueOf(UUID.randomUUID().toString()));
        Promise<JsonNode> answer = Promise.promise();
        run(() -> send(method, sent, answer));
        return answer.future();
    }

    private void send(Method method, ObjectNode params, Promise<JsonNode> answer) {
        if (session == null) {
            afterUp.add(() -> send(method, params, answer));
            return;
        }
        ask(session, method, params)
                .onSuccess(answer::complete)
                .onFailure(
                        cause -> {
                            if (cause instanceof LinkDownException) {
                                afterUp.add(() -> send(method, params, answer));
                            } else {
                                answer.fail(cause);
                            }
                        });
    }

    private Future<JsonNode> ask(Session open, Method method, ObjectNode params) {
        return new TracedRequest(config.device(), method, params).ask(open);
    }

    private void connect() {
        if (stopped) {
            return;
        }
        ServerAddress server = config.servers().get(attempts++ % config.servers().size());
        client.connect(server.port(), server.host())
                .onSuccess(socket -> open(server, socket))
                .onFailure(cause -> unreachable(server, cause));
    }

    private void unreachable(ServerAddress server, Throwable cause) {
        report.notReached(server, cause);
        connectLater(server + " cannot be reached");
    }

    private void open(ServerAddress server, NetSocket socket) {
        Session opening =
                new Session(
                        vertx,
                        socket,
                        (ended, why) -> sessionEnded(server, ended, why),
                        listener::hallChanged);
        long deadline = vertx.setTimer(OPEN_MILLIS, timer -> opening.close());
        opening.ask(Method.SESSION_OPEN, config.openParams())
                .onSuccess(opened -> opened(server, opening, (ObjectNode) opened))
                .onFailure(cause -> openFailed(server, opening, cause))
                .onComplete(ignored -> vertx.cancelTimer(deadline));
    }

    private void opened(ServerAddress server, Session opening, ObjectNode opened) {
        report.connected(server);
        backoff.reset();
        HallMirror fresh = new HallMirror(opened);
        opening.follow(fresh);
        session = opening;
        mirror = fresh;
        attempts--; // the next attempt tries the server that worked
        listener.linkUp(fresh, opened);
        listener.hallChanged(fresh);
        for (int waiting = afterUp.size(); waiting > 0; waiting--) {
            afterUp.remove().run();
        }
    }

    private void openFailed(ServerAddress server, Session opening, Throwable cause) {
        if (cause instanceof RefusedException refused) {
            report.refused(server, refused.error());
            listener.linkRefused(refused.error());
        } else if (!stopped) {
            report.notAnswered(server);
        }
        opening.close();
    }

    private void sessionEnded(ServerAddress server, Session ended, String why) {
        if (session == ended) {
            session = null;
            attempts++;
            report.ended(server, why);
        }
        connectLater(why);
    }

    private void connectLater(String why) {
        if (stopped) {
            return;
        }
        listener.linkDown(why);
        vertx.setTimer(backoff.next().toMillis(), timer -> connect());
    }

    /** The last picture of the hall; empty before the first session. Call on the link's context. */
    public Optional<HallMirror> mirror() {
        return Optional.ofNullable(mirror);
    }

    /** Runs an action on the link's context. */
    public void run(Runnable action) {
        context.runOnContext(ignored -> action.run());
    }
}
