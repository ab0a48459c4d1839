package io.jiaohao.kit.page;

import io.jiaohao.kit.life.Listening;
import io.jiaohao.kit.life.Step;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Serves a device's page on loopback to the browser on the same PC.
 *
 * <pre>
 * GET  /            page/index.html of the program, and what lies beside it
 * GET  /kit/…       what all pages share       GET /lib/…      libraries (WebJars)
 * GET  /state       the page's state, live     POST /act/NAME       a button was pressed
 * GET  /sound/…     sounds that the program makes
 * GET  /state/NAME  that of another page, live
 * </pre>
 *
 * Another site's page can neither read nor press: Host must be loopback, actions same-origin JSON.
 */
public final class PageServer implements Step {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> LOCAL_NAMES = Set.of(LOOPBACK, "localhost", "[::1]");
    private static final long START_SECONDS = 10;
    private static final long BEAT_MILLIS = 10_000;
    private static final int MAX_BODY_BYTES = 65_536;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; media-src 'self' blob:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Vertx vertx;
    private final int port;
    private final StateStream state;
    private final Map<String, Action> actions;
    private final Map<String, StateStream> others = new HashMap<>(); // not after start()
    private SoundFiles sounds = SoundFiles.NONE; // set before the start
    private @Nullable HttpServer server; // set by start()
    private long timer; // set by start()

    public PageServer(Vertx vertx, int port, StateStream state, Map<String, Action> actions) {
        this.vertx = vertx;
        this.port = port;
        this.state = state;
        this.actions = Map.copyOf(actions);
    }

    /** Serves WAV files that the program makes at {@code /sound/NAME}; before the start. */
    public PageServer with(SoundFiles given) {
        sounds = given;
        return this;
    }

    /** Has a state of its own for another page of the program; before the start. */
    public PageServer with(String page, StateStream stream) {
        others.put(page, stream);
        return this;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public void start() throws Exception {
        server =
                Listening.await(
                        vertx.createHttpServer(
                                        new HttpServerOptions()
                                                .setHttp2ClearTextEnabled(
                                                        false) // an upgrade would lose the Host
                                                .setCompressionSupported(false)
                                                .setHost(LOOPBACK))
                                .requestHandler(routes())
                                .listen(port, LOOPBACK),
                        "http-port",
                        port);
        timer = vertx.setPeriodic(BEAT_MILLIS, ignored -> beat());
    }

    private void beat() {
        state.beat();
        others.values().forEach(StateStream::beat);
    }

    @Override
    public void stop() throws Exception {
        vertx.cancelTimer(timer);
        if (server != null) {
            server.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** {@code HOST:PORT} for the ready line. */
    public String address() {
        return LOOPBACK + ":" + (server == null ? port : server.actualPort());
    }

    private Router routes() {
        Router router = Router.router(vertx);
        router.route().handler(this::guard);
        router.get("/state").handler(context -> state.join(context.response()));
        others.forEach(
                (page, stream) ->
                        router.get("/state/" + page)
                                .handler(context -> stream.join(context.response())));
        router.post("/act/:name")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(new PressHandler(actions));
        router.get("/sound/:name").handler(sounds);
        router.get("/lib/*").handler(StaticHandler.create("META-INF/resources/webjars"));
        router.get("/kit/*").handler(StaticHandler.create("kit").setCachingEnabled(false));
        router.get("/*").handler(StaticHandler.create("page").setCachingEnabled(false));
        return router;
    }

    private void guard(RoutingContext context) {
        String host = String.valueOf(context.request().getHeader(HttpHeaders.HOST));
        String name = host.replaceFirst(":\\d+$", "");
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        boolean foreign = origin != null && !origin.equals("http://" + host);
        if (!LOCAL_NAMES.contains(name) || foreign) {
            context.response().setStatusCode(403).end("This page is for this machine only.");
            return;
        }
        context.response()
                .putHeader("content-security-policy", POLICY)
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("referrer-policy", "no-referrer")
                .putHeader("cache-control", "no-cache");
        context.next();
    }
}
