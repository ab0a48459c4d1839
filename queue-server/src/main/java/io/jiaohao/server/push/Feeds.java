package io.jiaohao.server.push;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * This node's views of its halls. Any thread may call; each hall's view works on its own context,
 * so that the order of its events is the order in which followers are told.
 */
public final class Feeds implements Step {
    /** One hall's view and where it works. */
    private record Place(HallFeed feed, Context context) {
        void run(Consumer<HallFeed> action) {
            context.runOnContext(ignored -> action.accept(feed));
        }
    }

    private final Vertx vertx;
    private final Cluster cluster;
    private final NodeBus others;
    private final List<HallId> halls;
    private final Clock clock;
    private final CurrentHalls current;
    private final TickSlots slots = new TickSlots(System::nanoTime);
    private final Map<HallId, Place> places = new ConcurrentHashMap<>();

    public Feeds(Vertx vertx, Cluster cluster, NodeBus others, List<HallId> halls, Clock clock) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.others = others;
        this.halls = List.copyOf(halls);
        this.clock = clock;
        this.current = new CurrentHalls(vertx, cluster, this);
        others.onChange(this::heard);
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public void start() throws Exception {
        Map<HallId, CompletionStage<Hall>> asked = new LinkedHashMap<>();
        halls.forEach(hall -> asked.put(hall, cluster.halls().whole(hall)));
        for (HallId hall : halls) {
            begin(hall, asked.get(hall).toCompletableFuture().get());
        }
    }

    private void begin(HallId hall, Hall whole) {
        Context context = ((VertxInternal) vertx).createEventLoopContext();
        HallSource source = () -> Future.fromCompletionStage(cluster.halls().whole(hall), context);
        places.put(hall, new Place(new HallFeed(source, context, slots, clock, whole), context));
    }

    @Override
    public void stop() {
        // what is under way is still answered from the views
    }

    /** Runs the action, on the hall's context, when somebody follows it on this node. */
    void whenFollowed(HallId hall, Runnable action) {
        with(
                hall,
                feed -> {
                    if (feed.isFollowed()) {
                        action.run();
                    }
                });
    }

    /** Tells this node's followers how far the hall itself is. */
    void tick(HallId hall, long seq) {
        with(hall, feed -> feed.whenAt(seq, whole -> feed.tickAt(whole.hall().seq())));
    }

    /** Tells this node's followers, and those of the others, what an order changed. */
    public void publish(HallId hall, HallOutcome outcome) {
        AlertLog.note(hall, outcome.events());
        if (!outcome.events().isEmpty()) {
            NodeBus.Change change = NodeBus.Change.of(hall, outcome);
            fold(change, outcome.seq() > outcome.seqBefore() ? outcome.after() : null);
            others.tell(change);
        }
    }

    /** What another node tells; without events it is just how far the hall is. */
    private void heard(NodeBus.Change change) {
        if (change.events().isEmpty()) {
            tick(change.hall(), change.seq());
        } else {
            fold(change, null);
        }
    }

    private void fold(NodeBus.Change change, @Nullable Hall after) {
        Stretch stretch = new Stretch(change.seqBefore(), change.events(), change.trace(), after);
        with(change.hall(), feed -> feed.publish(stretch));
    }

    /** The same halls as they are now. */
    public CurrentHalls current() {
        return current;
    }

    public List<HallId> halls() {
        return halls;
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

    /** Shows a hall, and from then on everything that happens to it, to somebody in the server. */
    public void show(HallId hall, Witness witness) {
        with(hall, feed -> feed.show(witness));
    }

    /** Shows it no longer. */
    public void hide(HallId hall, Witness witness) {
        with(hall, feed -> feed.hide(witness));
    }

    /** Stops to tell a follower. */
    public void leave(HallId hall, Follower follower) {
        with(hall, feed -> feed.leave(follower));
    }

    void with(HallId hall, Consumer<HallFeed> action) {
        Place place = places.get(hall);
        if (place != null) {
            place.run(action);
        }
    }
}
