package io.jiaohao.server.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Push;
import io.jiaohao.protocol.message.Trace;
import io.jiaohao.protocol.rpc.RpcCodec;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's view of one hall and everybody who follows it: folds the events that come, in the
 * order of their count, and sends each to every follower. Confined to its context.
 */
final class HallFeed {
    private static final Logger LOG = LoggerFactory.getLogger(HallFeed.class);
    private static final long PATIENCE_MILLIS = 200;
    private static final long RETRY_MILLIS = 1_000;

    private final HallSource source;
    private final Context context;
    private final Clock clock;
    private final TickPace pace;
    private final Followers followers = new Followers();
    private final Stretches stretches;
    private final Waiting waiting = new Waiting();
    private final List<Witness> witnesses = new ArrayList<>();
    private boolean reloading; // the whole hall is on its way
    private volatile Hall hall; // the view; written here alone, its plan read by any thread

    HallFeed(HallSource source, Context context, TickSlots slots, Clock clock, Hall hall) {
        this.source = source;
        this.context = context;
        this.clock = clock;
        this.hall = hall;
        this.stretches = new Stretches(hall.seq());
        this.pace = new TickPace(context, slots, this::tick);
    }

    /** Takes events as they come; those of a later count wait for the ones between. */
    void publish(Stretch stretch) {
        stretches.add(stretch);
        boolean moved = drain();
        if (moved) {
            release();
        } else if (lacks(stretch.seqBefore())) {
            context.owner().setTimer(PATIENCE_MILLIS, timer -> catchUp(stretch.seqBefore()));
        }
    }

    private boolean drain() {
        Stretch next = stretches.next(hall.seq());
        boolean moved = next != null;
        while (next != null) {
            fold(next);
            next = stretches.next(hall.seq());
        }
        return moved;
    }

    /** The last event's hall is the writer's own, not one more copy of what changed. */
    private void fold(Stretch stretch) {
        int last = stretch.events().size() - 1;
        Hall after = stretch.after();
        for (int i = 0; i <= last; i++) {
            HallEvent event = stretch.events().get(i);
            tell(event, stretch.trace(), i == last && after != null ? after : event.fold(hall));
        }
    }

    private void tell(HallEvent event, @Nullable String trace, Hall after) {
        Hall before = hall;
        hall = after;
        witnesses.forEach(each -> each.see(event, before, after));
        if (event.shown() && !followers.isEmpty()) {
            send(Push.HALL_EVENT, EventPresenter.present(event, trace, before, hall));
            if (trace != null) {
                new Trace(trace).passed(Trace.Hop.TOLD, "hall={} seq={}", hall.id(), hall.seq());
            }
            if (QueueLengths.differ(before, hall)) {
                pace.soon();
            }
        }
    }

    private void send(String method, ObjectNode params) {
        RpcMessage.Notification told = new RpcMessage.Notification(method, params);
        Buffer line = RpcCodec.encode(told);
        followers.tell(follower -> follower.push(told, line));
    }

    /** Runs the action with the whole hall as soon as this view has come to that count. */
    void whenAt(long seq, Consumer<Whole> action) {
        if (hall.seq() >= seq) {
            action.accept(new Whole(hall, clock.instant()));
        } else {
            waiting.add(seq, action);
            context.owner().setTimer(PATIENCE_MILLIS, timer -> catchUp(seq));
        }
    }

    private void release() {
        waiting.release(new Whole(hall, clock.instant()));
    }

    /** Whether it has not come to that count, or came to it without something. */
    private boolean lacks(long seq) {
        return hall.seq() < seq || stretches.hasMissed();
    }

    /** An event was lost on its way: the hall itself is asked, and followers will see the gap. */
    private void catchUp(long seq) {
        if (!lacks(seq) || reloading) {
            return;
        }
        LOG.warn(
                "Expected all of hall={} to seq={}, but the view at seq={} lacks some",
                hall.id(),
                seq,
                hall.seq());
        reloading = true;
        Hall lacking = hall;
        source.whole()
                .onSuccess(whole -> reloaded(whole, lacking))
                .onFailure(cause -> reloadFailed(seq, cause));
    }

    private void reloaded(Hall whole, Hall lacking) {
        reloading = false;
        boolean stood = hall == lacking; // what was folded meanwhile may not be in the answer
        if (whole.seq() > hall.seq() || whole.seq() == hall.seq() && stood) {
            hall = whole;
            stretches.restart(whole.seq());
            witnesses.forEach(each -> each.meet(whole));
        }
        drain();
        release();
        tick();
        waiting.last().ifPresent(this::catchUp);
        if (stretches.hasMissed()) {
            context.owner().setTimer(RETRY_MILLIS, timer -> catchUp(hall.seq()));
        }
    }

    private void reloadFailed(long seq, Throwable cause) {
        reloading = false;
        LOG.warn("Expected to reload hall={}, but it failed", hall.id(), cause);
        context.owner().setTimer(RETRY_MILLIS, timer -> catchUp(seq));
    }

    /** From now on the follower is told of everything after this view's count. */
    void join(Follower follower) {
        if (!follower.gone()) {
            followers.add(follower);
        }
    }

    void leave(Follower follower) {
        followers.remove(follower);
    }

    void show(Witness witness) {
        witness.meet(hall);
        witnesses.add(witness);
    }

    void hide(Witness witness) {
        witnesses.remove(witness);
    }

    boolean isFollowed() {
        return !followers.isEmpty();
    }

    /** Tells every follower the count and the queues as this view has them. */
    private void tick() {
        tickAt(hall.seq());
    }

    /** Tells every follower the hall's own count, which this view may not have reached. */
    void tickAt(long seq) {
        if (followers.isEmpty()) {
            return; // estimates cost more than all else here
        }
        send(Push.HALL_TICK, QueueLengths.tick(hall, seq, clock.instant()));
    }

    Hall hall() {
        return hall;
    }
}
