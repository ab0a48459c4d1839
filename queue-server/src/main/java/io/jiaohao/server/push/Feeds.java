package io.jiaohao.server.push;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's views of its halls. Any thread may call; each hall's view works on its own context,
 * so that the order of its events is the order in which followers are told.
 */
public final class Feeds implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final long TICK_MILLIS = 5_000;

    /** One hall's view and where it works. */
    private record Place(HallFeed feed, Context context) {
        void run(Consumer<HallFeed> action) {
            context.runOnContext(ignored -> action.accept(feed));
        }
    }

    /** Somebody who waits for a whole hall: he is given it, or told why there is none. */
    private record Asker(BiConsumer<HallFeed, Whole> action, Consumer<Throwable> lost) {
        void give(HallFeed feed, Whole whole) {
            try {
                action.accept(feed, whole);
            } catch (RuntimeException fault) {
                lost.accept(fault); // his own, so that others in the queue get theirs
            }
        }
    }

    private final Vertx vertx;
    private final Supplier<HallHost> host;
    private final List<HallId> halls;
    private final Clock clock;
    private final Map<HallId, Place> places = new ConcurrentHashMap<>();
    private final Set<HallId> asked = ConcurrentHashMap.newKeySet(); // whose answer is on its way
    private long timer; // set by start()

    public Feeds(Vertx vertx, Supplier<HallHost> host, List<HallId> halls, Clock clock) {
        this.vertx = vertx;
        this.host = host;
        this.halls = List.copyOf(halls);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public void start() throws Exception {
        for (HallId hall : halls) {
            begin(hall, host.get().whole(hall).toCompletableFuture().get());
        }
        timer = vertx.setPeriodic(TICK_MILLIS, ignored -> halls.forEach(this::passTime));
    }

    private void begin(HallId hall, Hall whole) {
        Context context = ((VertxInternal) vertx).createEventLoopContext();
        HallSource source = () -> future(host.get().whole(hall), context);
        places.put(hall, new Place(new HallFeed(source, context, clock, whole), context));
    }

    @Override
    public void stop() {
        vertx.cancelTimer(timer);
        places.clear();
    }

    /** Every few seconds the hall itself says how far it is, so that a lost event is found. */
    private void passTime(HallId hall) {
        if (!asked.add(hall)) {
            return;
        }
        Order order = new Order(UUID.randomUUID().toString(), null, new PassTime(clock.instant()));
        host.get()
                .submit(hall, order)
                .whenComplete(
                        (outcome, failure) -> {
                            asked.remove(hall);
                            if (failure != null) {
                                LOG.warn(
                                        "Expected to ask hall={}, but {}",
                                        hall,
                                        failure.toString());
                            } else {
                                publish(hall, outcome);
                                tick(hall, outcome.seq());
                            }
                        });
    }

    private void tick(HallId hall, long seq) {
        with(hall, feed -> feed.whenAt(seq, whole -> feed.tickAt(whole.hall().seq())));
    }

    /** Tells this node's followers what an order changed. */
    public void publish(HallId hall, HallOutcome outcome) {
        AlertLog.note(hall, outcome.events());
        if (outcome.seq() > outcome.seqBefore()) {
            HallFeed.Stretch stretch = new HallFeed.Stretch(outcome.seqBefore(), outcome.events());
            with(hall, feed -> feed.publish(stretch));
        }
    }

    /**
     * Begins to follow a hall: the action gets the whole hall as it is now, not as this node last
     * saw it, on the hall's context, and what it sends comes before every later event.
     *
     * @param lost told, on any thread, why the hall cannot be read or what the action threw; then
     *     the follower does not follow
     */
    public void follow(
            HallId hall, Follower follower, Consumer<Whole> action, Consumer<Throwable> lost) {
        upToDate(
                hall,
                new Asker(
                        (feed, whole) -> {
                            action.accept(whole);
                            feed.join(follower);
                        },
                        lost));
    }

    /**
     * Gives the whole hall as it is now, on the hall's context.
     *
     * @param lost told, on any thread, why the hall cannot be read or what the action threw
     */
    public void whole(HallId hall, Consumer<Whole> action, Consumer<Throwable> lost) {
        upToDate(hall, new Asker((feed, whole) -> action.accept(whole), lost));
    }

    private void upToDate(HallId hall, Asker asker) {
        host.get()
                .seq(hall)
                .whenComplete(
                        (seq, failure) -> {
                            if (failure == null) {
                                with(
                                        hall,
                                        feed -> feed.whenAt(seq, whole -> asker.give(feed, whole)));
                            } else {
                                asker.lost().accept(failure);
                            }
                        });
    }

    public boolean has(HallId hall) {
        return places.containsKey(hall);
    }

    /** A hall as this node last saw it: good for its plan, not for its tickets. Any thread. */
    public Hall lastSeen(HallId hall) {
        Place place = places.get(hall);
        if (place == null) {
            throw new IllegalStateException("Expected this node to have hall=" + hall);
        }
        return place.feed().hall();
    }

    /** Stops to tell a follower. */
    public void leave(HallId hall, Follower follower) {
        with(hall, feed -> feed.leave(follower));
    }

    private void with(HallId hall, Consumer<HallFeed> action) {
        Place place = places.get(hall);
        if (place != null) {
            place.run(action);
        }
    }

    private static <T> Future<T> future(CompletionStage<T> stage, Context context) {
        return Future.fromCompletionStage(stage, context);
    }
}
