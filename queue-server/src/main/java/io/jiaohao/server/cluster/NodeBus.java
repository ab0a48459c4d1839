package io.jiaohao.server.cluster;

import io.jiaohao.kit.life.Step;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.server.config.Membership;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.HallJson;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other nodes what happens: the event bus of Vert.x over the same Hazelcast member. What
 * is lost on it is found again by the ticks of the halls. It has a Vert.x of its own, so that a
 * neighbour who hangs keeps no device waiting. Any thread may tell; a node alone tells nobody.
 */
public final class NodeBus implements Step {
    private static final String CHANGES = "jiaohao.changes";
    private static final String ARRIVALS = "jiaohao.arrivals";
    private static final String ROLLS = "jiaohao.rolls";
    private static final String FROM = "from";
    private static final long START_SECONDS = 30;
    private static final long STOP_SECONDS = 5;

    /**
     * Events of a hall, and its counts before and after them.
     *
     * @param trace of the request that led to them; null where none did
     */
    public record Change(
            HallId hall, long seqBefore, long seq, List<HallEvent> events, @Nullable String trace) {
        public Change {
            events = List.copyOf(events);
        }

        /** What an order came to. */
        public static Change of(HallId hall, HallOutcome outcome) {
            return new Change(
                    hall, outcome.seqBefore(), outcome.seq(), outcome.events(), outcome.trace());
        }
    }

    /**
     * A device has opened a session.
     *
     * @param atMillis when, by the clock of the node that it came to, since 1970
     */
    public record Arrival(HallId hall, DeviceId device, DeviceKind kind, long atMillis) {}

    /**
     * The devices of a hall that a node has.
     *
     * @param node what it is called by itself
     */
    public record Roll(HallId hall, String node, List<DeviceFact> devices) {
        public Roll {
            devices = List.copyOf(devices);
        }
    }

    private final Cluster cluster;
    private final @Nullable Membership membership;
    private final String self = UUID.randomUUID().toString();
    private Consumer<Change> changed = change -> {};
    private Consumer<Arrival> arrived = arrival -> {};
    private Consumer<Roll> rolled = roll -> {};
    private volatile @Nullable Vertx vertx; // set by start(), where there are several nodes

    /**
     * @param membership null for a node alone
     */
    public NodeBus(Cluster cluster, @Nullable Membership membership) {
        this.cluster = cluster;
        this.membership = membership;
    }

    /** Whom changes told by other nodes are handed to; call before the start. */
    public void onChange(Consumer<Change> listener) {
        changed = listener;
    }

    /** Whom arrivals at other nodes are handed to; call before the start. */
    public void onArrival(Consumer<Arrival> listener) {
        arrived = listener;
    }

    /** Whom the devices of other nodes are handed to; call before the start. */
    public void onRoll(Consumer<Roll> listener) {
        rolled = listener;
    }

    @Override
    public String name() {
        return "node-bus";
    }

    @Override
    public void start() throws Exception {
        if (membership == null) {
            return;
        }
        VertxOptions options = new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2);
        options.getEventBusOptions().setHost(membership.bind()).setPort(membership.busPort());
        Vertx started =
                Vertx.builder()
                        .with(options)
                        .withClusterManager(new HazelcastClusterManager(cluster.member()))
                        .buildClustered()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(START_SECONDS, TimeUnit.SECONDS);
        vertx = started;
        listen(started, CHANGES, Change.class, changed);
        listen(started, ARRIVALS, Arrival.class, arrived);
        listen(started, ROLLS, Roll.class, rolled);
    }

    private <T> void listen(Vertx bus, String address, Class<T> type, Consumer<T> listener) {
        bus.eventBus()
                .<Buffer>consumer(
                        address,
                        message -> {
                            if (!isOwn(message)) {
                                listener.accept(HallJson.read(message.body().getBytes(), type));
                            }
                        });
    }

    private boolean isOwn(Message<Buffer> message) {
        return self.equals(message.headers().get(FROM));
    }

    @Override
    public void stop() throws Exception {
        Vertx started = vertx;
        vertx = null;
        if (started != null) {
            started.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(STOP_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Tells every other node; does not wait for them. */
    public void tell(Change change) {
        tell(CHANGES, change);
    }

    /** Tells every other node; does not wait for them. */
    public void tell(Arrival arrival) {
        tell(ARRIVALS, arrival);
    }

    /** Tells every other node; does not wait for them. */
    public void tell(Roll roll) {
        tell(ROLLS, roll);
    }

    private void tell(String address, Object what) {
        Vertx bus = vertx;
        if (bus != null) {
            DeliveryOptions options = new DeliveryOptions().addHeader(FROM, self);
            bus.eventBus().publish(address, Buffer.buffer(HallJson.write(what)), options);
        }
    }
}
