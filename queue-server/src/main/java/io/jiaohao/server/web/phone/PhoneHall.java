package io.jiaohao.server.web.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.push.Follower;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open pages of one hall on this node: one follower for all of them. What happens to a ticket
 * is told to its own pages at once; what changes for everybody behind it, in passes at a pace, on a
 * worker. Any thread.
 */
final class PhoneHall implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneHall.class);

    /** Pages told between two looks at what is more urgent. */
    private static final int SLICE = 100;

    private static final long SLICE_SECONDS = 5;

    private final HallId id;
    private final Feeds feeds;
    private final Clock clock;
    private final PhonePage page;
    private final Executor loop;
    private final PhonePace pace;
    private final Map<TicketId, Watch> watches = new ConcurrentHashMap<>();
    private boolean following; // the hall's events come; guarded by this

    PhoneHall(HallId id, Vertx vertx, PhonePart.Parts parts, WorkerExecutor worker) {
        this.id = id;
        this.feeds = parts.feeds();
        this.clock = parts.clock();
        this.page = parts.page();
        ContextInternal context = ((VertxInternal) vertx).createEventLoopContext();
        this.loop = context.nettyEventLoop();
        this.pace = new PhonePace(vertx, worker, this::tellAll);
    }

    /** A page begins to follow its ticket. */
    void join(PhoneStream stream) {
        Optional<PhoneStream> oldest;
        boolean begins;
        synchronized (this) {
            oldest = watches.computeIfAbsent(stream.ticket(), ticket -> new Watch()).add(stream);
            begins = !following;
            following = true;
        }
        oldest.ifPresent(PhoneStream::leave); // its end takes it out; not under this lock
        if (begins) {
            feeds.current().follow(id, this, whole -> pace.soon(), this::lost);
        }
        tell(stream.ticket());
    }

    synchronized void leave(PhoneStream stream) {
        watches.computeIfPresent(
                stream.ticket(), (ticket, watch) -> watch.remove(stream) ? null : watch);
        if (watches.isEmpty() && following) {
            following = false;
            feeds.leave(id, this);
        }
    }

    /** Without events the pages would stand still: they come back and try again. */
    private void lost(Throwable cause) {
        LOG.warn("Expected to follow hall={} for phones, but it failed", id, cause);
        synchronized (this) {
            following = false;
        }
        watches.values().forEach(watch -> watch.streams().forEach(PhoneStream::leave));
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DISPLAY;
    }

    @Override
    public void push(RpcMessage.Notification told, Buffer line) {
        pace.soon();
        subject(told.params()).ifPresent(this::tell);
    }

    private static Optional<TicketId> subject(JsonNode told) {
        return told.get("ticket") instanceof POJONode node
                        && node.getPojo() instanceof TicketView ticket
                ? Optional.of(new TicketId(ticket.id()))
                : Optional.empty();
    }

    /** One ticket's pages, at once. */
    private void tell(TicketId ticket) {
        Watch watch = watches.get(ticket);
        if (watch != null) {
            tell(ticket, watch, scene());
        }
    }

    private HallScene scene() {
        return new HallScene(feeds.lastSeen(id), clock.instant());
    }

    private void tellAll() {
        HallScene scene = scene();
        Set<Executor> loops = new HashSet<>();
        int told = 0;
        for (Map.Entry<TicketId, Watch> each : watches.entrySet()) {
            tell(each.getKey(), each.getValue(), scene);
            each.getValue().streams().forEach(stream -> loops.add(stream.loop()));
            told++;
            if (told % SLICE == 0) {
                letOthersGo(loops);
            }
        }
    }

    /** Until the loops have sent what they were given: else a call would wait behind all of it. */
    private void letOthersGo(Set<Executor> loops) {
        CountDownLatch gone = new CountDownLatch(loops.size());
        loops.forEach(each -> each.execute(gone::countDown));
        try {
            if (!gone.await(SLICE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Expected hall={} to send to phones, but a loop hangs", id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(TicketId id, Watch watch, HallScene scene) {
        Hall hall = scene.hall();
        String now = PhonePage.clock(hall.rules(), scene.now());
        Ticket ticket = hall.tickets().find(id).orElse(null);
        if (ticket == null) {
            watch.streams().forEach(stream -> stream.end(hall, now, page));
            return;
        }
        Standpoint at = watch.standpoint(scene, ticket);
        watch.streams().forEach(stream -> show(stream, hall.seq(), now, at));
    }

    /** One page's fault is not another's. */
    private void show(PhoneStream stream, long seq, String now, Standpoint at) {
        try {
            stream.show(seq, now, at);
        } catch (RuntimeException fault) {
            LOG.error("Expected to show a ticket of hall={} on a phone, but it failed", id, fault);
            stream.leave();
        }
    }

    @Override
    public Executor loop() {
        return loop;
    }

    @Override
    public boolean gone() {
        return watches.isEmpty();
    }
}
