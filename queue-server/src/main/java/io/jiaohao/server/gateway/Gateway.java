package io.jiaohao.server.gateway;

import io.jiaohao.kit.life.Listening;
import io.jiaohao.kit.life.Step;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.push.HallTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where devices connect: a listener on each event loop, a session for each connection. */
public final class Gateway implements Step {
    private static final long STOP_SECONDS = 10;
    private static final int SHARED_FREE_PORT = -1; // to Vert.x, 0 is another one for each loop
    private static final int BACKLOG = 1_024;

    /** Hung look-ups keep no key waiting, which is checked on Vert.x's own workers. */
    private static final String WORKERS = "gateway-lookup";

    private static final int WORKER_THREADS = 4;
    private static final String WRONG_PINS = "wrong-pins"; // on all nodes together

    private final Vertx vertx;
    private final ServerConfig.Listen listen;
    private final int loops;
    private final Services services;
    private final Meters meters;
    private final Reception reception;
    private final KeyGuard keys = new KeyGuard(System::nanoTime);
    private final DeviceRates rates;
    private final Door door;
    private final DeviceWatch watch;
    private final WorkerExecutor workers;
    private final Dispatcher dispatcher;
    private final Set<DeviceSession> sessions = ConcurrentHashMap.newKeySet();
    private @Nullable String deployment; // of the listeners, once started
    private volatile int port; // the one that is listened on, once started

    public Gateway(
            Vertx vertx,
            ServerConfig.Listen listen,
            int loops,
            Services services,
            MeterRegistry registry) {
        this.vertx = vertx;
        this.listen = listen;
        this.loops = loops;
        this.services = services;
        this.meters = new Meters(registry);
        this.door = new Door(services);
        this.watch = new DeviceWatch(vertx, services, door);
        this.reception = new Reception(listen.limits().connections(), meters);
        this.rates = new DeviceRates(listen.limits().rate());
        this.workers = vertx.createSharedWorkerExecutor(WORKERS, WORKER_THREADS);
        this.dispatcher = new Dispatcher(services, pinCheck(), workers);
        this.port = listen.devicePort();
        reception.register(registry);
        door.register(registry);
        services.health().register(registry);
    }

    private PinCheck pinCheck() {
        return new PinCheck(
                services.credentials(),
                listen.limits(),
                () -> services.cluster().table(WRONG_PINS),
                services.clock(),
                meters);
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public void start() throws Exception {
        reception.open(listen.tls());
        watch.start();
        deployment =
                Listening.await(
                        vertx.deployVerticle(
                                Listener::new, new DeploymentOptions().setInstances(loops)),
                        "device-port",
                        listen.devicePort());
    }

    @Override
    public void stop() throws Exception {
        watch.stop();
        if (deployment != null) {
            vertx.undeploy(deployment)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(STOP_SECONDS, TimeUnit.SECONDS);
        }
        sessions.forEach(DeviceSession::close);
        workers.close();
    }

    /** {@code HOST:PORT} for the ready line. */
    public String address() {
        return listen.bind() + ":" + port;
    }

    /** Accepts connections on one event loop. */
    private final class Listener extends VerticleBase {
        private @Nullable NetServer server; // set by start()

        @Override
        public Future<?> start() {
            Context loop = context;
            NetServer starting =
                    vertx.createNetServer(
                                    new NetServerOptions()
                                            .setTcpNoDelay(true)
                                            .setAcceptBacklog(BACKLOG))
                            .connectHandler(socket -> accept(socket, loop));
            server = starting;
            int asked = listen.devicePort() == 0 ? SHARED_FREE_PORT : listen.devicePort();
            return starting.listen(asked, listen.bind())
                    .onSuccess(ready -> port = ready.actualPort());
        }

        @Override
        public Future<?> stop() {
            return server == null ? Future.succeededFuture() : server.close();
        }
    }

    private void accept(NetSocket socket, Context loop) {
        Connection connection = new Connection(socket, meters);
        reception
                .receive(connection, socket)
                .ifPresent(
                        pass ->
                                sessions.add(
                                        new DeviceSession(this, connection, socket, pass, loop)));
    }

    /** Reads the certificate again, if there is one; the old one stays when it cannot be used. */
    public void renewCertificate() throws IOException {
        reception.renewCertificate();
    }

    /**
     * @param who null when the device was never known
     */
    void left(DeviceSession session, @Nullable Identity who) {
        sessions.remove(session);
        if (who != null) {
            door.left(who, session);
            services.feeds().leave(who.hall(), session);
        }
    }

    /** What needs no session. */
    public Requests requests() {
        return new Requests(services, dispatcher);
    }

    Services services() {
        return services;
    }

    Door door() {
        return door;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    Meters meters() {
        return meters;
    }

    DeviceRates rates() {
        return rates;
    }

    KeyGuard keys() {
        return keys;
    }

    /** The time in a hall, as the wire has it. */
    String time(HallId hall) {
        HallTime time = HallTime.of(services.feeds().lastSeen(hall));
        return time.text(services.clock().instant());
    }
}
