package io.jiaohao.server.push;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every few seconds each hall is told the time, by the node it lives on, and says how far it is to
 * whoever follows it on any node, so that an event that was lost on its way is found.
 */
public final class Pulse implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long EVERY_MILLIS = 5_000;

    private final Vertx vertx;
    private final Cluster cluster;
    private final NodeBus others;
    private final Feeds feeds;
    private final List<HallId> halls;
    private final Clock clock;
    private final Set<HallId> asked = ConcurrentHashMap.newKeySet(); // whose answer is on its way
    private long timer; // set by start()

    public Pulse(
            Vertx vertx,
            Cluster cluster,
            NodeBus others,
            Feeds feeds,
            List<HallId> halls,
            Clock clock) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.others = others;
        this.feeds = feeds;
        this.halls = List.copyOf(halls);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public void start() {
        timer = vertx.setPeriodic(EVERY_MILLIS, ignored -> halls.forEach(this::beat));
    }

    @Override
    public void stop() {
        vertx.cancelTimer(timer);
    }

    private void beat(HallId hall) {
        if (cluster.isHome(hall)) {
            passTime(hall);
        } else {
            feeds.whenFollowed(hall, () -> tick(hall));
        }
    }

    private void passTime(HallId hall) {
        Order order = new Order(UUID.randomUUID().toString(), null, new PassTime(clock.instant()));
        askOnce(
                hall,
                () -> cluster.halls().submit(hall, order),
                outcome -> {
                    feeds.publish(hall, outcome);
                    feeds.tick(hall, outcome.seq());
                });
    }

    private void tick(HallId hall) {
        askOnce(hall, () -> cluster.halls().seq(hall), seq -> feeds.tick(hall, seq));
    }

    /** Not again while an answer is on its way. */
    private <T> void askOnce(
            HallId hall, Supplier<CompletionStage<T>> question, Consumer<T> answered) {
        if (!asked.add(hall)) {
            return;
        }
        question.get()
                .whenComplete(
                        (answer, failure) -> {
                            asked.remove(hall);
                            if (failure == null) {
                                answered.accept(answer);
                            } else {
                                LOG.warn(
                                        "Expected hall={} to say, but {}",
                                        hall,
                                        failure.toString());
                            }
                        });
    }

    /** A hall was found to be another than everybody thought: every node's followers see it. */
    public void reloaded(HallId hall) {
        cluster.halls()
                .seq(hall)
                .thenAccept(
                        seq -> {
                            feeds.tick(hall, seq);
                            others.tell(new NodeBus.Change(hall, seq, seq, List.of(), null));
                        });
    }
}
