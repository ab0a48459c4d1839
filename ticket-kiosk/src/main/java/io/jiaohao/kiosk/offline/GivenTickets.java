package io.jiaohao.kiosk.offline;

import io.jiaohao.kiosk.take.LeftTouch;
import io.jiaohao.kiosk.take.OfflineTickets;
import io.jiaohao.kiosk.take.TouchOrder;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tickets from the kiosk's own numbers. Confined to the event loop. */
final class GivenTickets implements OfflineTickets {
    private static final Logger LOG = LoggerFactory.getLogger(GivenTickets.class);
    private static final Duration PAGE_ASKS_AGAIN = Duration.ofMinutes(1); // at the longest

    private final LedgerBook book;
    private final LastHall hall;
    private final BooleanSupplier mayGive;
    private final HandIns handIns;

    GivenTickets(LedgerBook book, LastHall hall, BooleanSupplier mayGive, HandIns handIns) {
        this.book = book;
        this.hall = hall;
        this.mayGive = mayGive;
        this.handIns = handIns;
    }

    @Override
    public boolean gives(TouchOrder order) {
        return mayGive.getAsBoolean() && next(order).isPresent();
    }

    /** A number that is not given yet, and for what. */
    private record Next(MatterView matter, Block block) {}

    private Optional<Next> next(TouchOrder order) {
        return hall.possible(book.ledger()).flatMap(now -> next(now, order.matter()));
    }

    private static Optional<Next> next(Possible now, String id) {
        return now.matter(id)
                .flatMap(matter -> now.block(matter).map(block -> new Next(matter, block)));
    }

    /** Later than every number before it, though the kiosk's clock was set back (H5). */
    private OffsetDateTime takeTime() {
        OffsetDateTime now = hall.now().truncatedTo(ChronoUnit.MILLIS);
        return book.ledger()
                .latest()
                .map(latest -> latest.plus(1, ChronoUnit.MILLIS))
                .filter(earliest -> earliest.isAfter(now))
                .orElse(now);
    }

    /** Stored before anybody sees it; a number that could not be stored is given to nobody. */
    @Override
    public Future<TicketView> issue(TouchOrder order) {
        Optional<Next> next = next(order);
        return next.isEmpty()
                ? Future.failedFuture(new LinkDownException("no number is left"))
                : give(order, next.get());
    }

    private Future<TicketView> give(TouchOrder order, Next next) {
        Given given = Given.of(order, next.matter(), next.block(), takeTime());
        return book.change(ledger -> ledger.giving(next.block(), given))
                .map(stored -> given.view())
                .onSuccess(view -> LOG.info("number={} is given offline", given.number()))
                .onFailure(cause -> book.change(ledger -> ledger.without(order.request())))
                .onComplete(ignored -> handIns.run());
    }

    @Override
    public Future<Void> printing(TouchOrder order) {
        return change(order, each -> each.at(Given.Stage.PRINTING));
    }

    @Override
    public Future<Void> voidTicket(TouchOrder order, TicketView ticket, String reason) {
        return change(order, each -> each.at(Given.Stage.UNCLAIMED));
    }

    /** What is void stays so until the server knows. */
    @Override
    public Future<Void> strikeOut(TouchOrder order) {
        return change(
                order,
                each -> each.stage() == Given.Stage.UNCLAIMED ? each : each.at(Given.Stage.OUT));
    }

    private Future<Void> change(TouchOrder order, UnaryOperator<Given> change) {
        return book.change(ledger -> ledger.changing(order.request(), change))
                .onComplete(ignored -> handIns.run());
    }

    @Override
    public List<LeftTouch> left() {
        OffsetDateTime recent = OffsetDateTime.now().minus(PAGE_ASKS_AGAIN);
        return book.ledger().given().stream()
                .filter(each -> each.refusal() == null && each.stage() != Given.Stage.UNCLAIMED)
                .filter(
                        each ->
                                each.stage() != Given.Stage.OUT
                                        || each.touch().at().isAfter(recent))
                .map(Given::left)
                .toList();
    }

    @Override
    public Optional<HallMirror> lastHall() {
        return hall.mirror();
    }
}
