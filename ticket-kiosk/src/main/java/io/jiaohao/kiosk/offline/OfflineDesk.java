package io.jiaohao.kiosk.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.config.OfflineNumbersConfig;
import io.jiaohao.kiosk.line.ServerLine;
import io.jiaohao.kiosk.page.PagePublisher;
import io.jiaohao.kiosk.take.OfflineTickets;
import io.jiaohao.kit.life.Step;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.rpc.RpcError;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers while no server can be reached (DOMAIN N8). Confined to the event loop, but for its
 * start and stop.
 *
 * <p>A touch may have one when no session has been open for {@link OfflineNumbersConfig#after()},
 * counted from the loss or from the start of the program, and no server has answered since that it
 * does not want this kiosk.
 *
 * <pre>
 * session opens → numbers handed in, leases filled up       session is lost → after a while: numbers
 *                                                            touch → ledger on disk → paper → page
 * </pre>
 */
public final class OfflineDesk implements Step, LinkListener {
    private static final long LOOK_MILLIS = 250;

    private final Vertx vertx;
    private final PagePublisher page;
    private final OfflineNumbersConfig config;
    private final OfflineFolder folder;
    private final LedgerBook book;
    private final LastHall hall;
    private final Outage outage = new Outage();
    private final LeaseKeeper leases;
    private final HandIns handIns;
    private final GivenTickets tickets;
    private long timer; // set by begin()

    public OfflineDesk(
            Vertx vertx,
            ServerLine line,
            PagePublisher page,
            OfflineNumbersConfig config,
            Path data) {
        this.vertx = vertx;
        this.page = page;
        this.config = config;
        this.folder = new OfflineFolder(vertx, data.resolve("offline"));
        this.book = new LedgerBook(folder);
        this.hall = new LastHall(line.link(), folder);
        this.leases = new LeaseKeeper(line.link(), book, line.report(), config.count());
        this.handIns = new HandIns(vertx, line.link(), book, line.report());
        this.tickets = new GivenTickets(book, hall, this::mayGive, handIns);
        line.listen(this);
    }

    public OfflineTickets tickets() {
        return tickets;
    }

    @Override
    public String name() {
        return "offline-numbers";
    }

    @Override
    public void start() throws Exception {
        folder.open();
        book.restore(folder.readNumbers());
        StoredHall stored = folder.readHall();
        vertx.runOnContext(ignored -> begin(stored));
    }

    private void begin(@Nullable StoredHall stored) {
        if (stored != null && hall.mirror().isEmpty()) {
            hall.restore(stored);
            hall.mirror().ifPresent(mirror -> page.restored(mirror, stored.at()));
        }
        timer = vertx.setPeriodic(LOOK_MILLIS, ignored -> look());
    }

    @Override
    public void stop() throws Exception {
        vertx.cancelTimer(timer);
        folder.close();
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        outage.up();
        hall.learn(mirror);
        handIns.run();
        handIns.tell();
        look();
    }

    @Override
    public void hallChanged(HallMirror mirror) {
        hall.learn(mirror);
    }

    @Override
    public void linkDown(String why) {
        outage.down();
    }

    @Override
    public void linkRefused(RpcError error) {
        if (!error.retry()) {
            outage.turnedAway();
        }
    }

    /** Keeps numbers in hand, and the page informed of what it may offer. */
    private void look() {
        if (outage.isOver()) {
            hall.askOnNewDate();
            leases.keep(hall);
        }
        page.offlineMatters(mayGive() ? possible() : Set.of());
    }

    private boolean mayGive() {
        return outage.lasts(config.after());
    }

    private Set<String> possible() {
        return hall.possible(book.ledger()).map(Possible::matters).orElse(Set.of());
    }
}
