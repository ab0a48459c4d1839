package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Ticket;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the ticket of an address: in this node's view of the hall, which costs the hall nothing;
 * one that is not there yet, in the hall itself. Any thread.
 */
record PhoneLinks(PhonePart.Parts parts, PhoneGate gate) {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneLinks.class);

    /** Goes on with the ticket, or answers that there is none. */
    void find(RoutingContext context, BiConsumer<RoutingContext, PhoneVisit> found) {
        HallId id = new HallId(context.pathParam("hall"));
        if (!parts.feeds().has(id)) {
            PhoneAnswers.text(context, 404, "there is no such hall\n");
            return;
        }
        Hall seen = parts.feeds().lastSeen(id);
        Optional<Ticket> known = linked(context, seen);
        if (known.isPresent()) {
            found.accept(context, visit(context, seen, known.get()));
        } else if (gate.maySearch(context)) {
            search(context, id, found);
        } else {
            PhoneAnswers.text(context, 429, "too many addresses that lead nowhere\n");
        }
    }

    private void search(
            RoutingContext context, HallId id, BiConsumer<RoutingContext, PhoneVisit> found) {
        upToDate(
                context,
                id,
                hall -> {
                    Optional<Ticket> ticket = linked(context, hall);
                    if (ticket.isPresent()) {
                        gate.foundOne(context);
                    }
                    found(context, hall, ticket, found);
                });
    }

    /** The same ticket in the hall as it is now, which this node may not have seen yet. */
    void again(
            RoutingContext context,
            PhoneVisit visit,
            BiConsumer<RoutingContext, PhoneVisit> found) {
        HallId id = visit.hall();
        upToDate(
                context,
                id,
                hall -> found(context, hall, hall.tickets().find(visit.ticket().id()), found));
    }

    private static Optional<Ticket> linked(RoutingContext context, Hall hall) {
        return hall.tickets().linked(context.pathParam("link"));
    }

    private void found(
            RoutingContext context,
            Hall hall,
            Optional<Ticket> ticket,
            BiConsumer<RoutingContext, PhoneVisit> found) {
        ticket.ifPresentOrElse(
                each -> found.accept(context, visit(context, hall, each)),
                () -> unknown(context, hall));
    }

    private void upToDate(RoutingContext context, HallId id, Consumer<Hall> action) {
        parts.feeds()
                .current()
                .whole(id)
                .map(
                        whole -> {
                            action.accept(whole.hall());
                            return whole;
                        })
                .onFailure(
                        cause -> {
                            LOG.warn("Expected to show a phone hall={}, but it failed", id, cause);
                            PhoneAnswers.text(context, 503, "the hall cannot be read\n");
                        });
    }

    private PhoneVisit visit(RoutingContext context, Hall hall, Ticket ticket) {
        HallScene scene = new HallScene(hall, parts.clock().instant());
        return new PhoneVisit(scene, ticket, address(context));
    }

    private static PhonePage.Address address(RoutingContext context) {
        String path = "/t/%s/%s".formatted(context.pathParam("hall"), context.pathParam("link"));
        return new PhonePage.Address(Words.escaped(path), Reading.of(context.request().params()));
    }

    /** Of another day, or of none: nothing is told of it. */
    private void unknown(RoutingContext context, Hall hall) {
        String html = parts.page().unknown(hall.rules(), address(context), parts.clock().instant());
        PhoneAnswers.html(context, 404, html);
    }
}
