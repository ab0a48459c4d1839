package io.jiaohao.server.web.phone;

import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.domain.command.CancelTicket;
import io.jiaohao.server.domain.command.CheckInTicket;
import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.DeferTicket;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.RateTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.push.Feeds;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What holders order from their page. The same order about the same turn of a ticket is one
 * request, however often the network makes the phone send it. Any thread.
 */
record PhoneActions(Supplier<HallHost> host, Feeds feeds, Clock clock) {
    /** In requests, which no device can name: its ids have no such letters. */
    private static final DeviceId PHONE = new DeviceId("(phone)");

    /** The ones there are, by the last part of their address. */
    Optional<HallCommand> read(String name, Ticket ticket, MultiMap form) {
        TicketId id = ticket.id();
        Instant now = clock.instant();
        return switch (name) {
            case "cancel" -> Optional.of(new CancelTicket(id, now));
            case "defer" -> Optional.of(new DeferTicket(id, now));
            case "return" -> Optional.of(new CheckInTicket(id, now));
            case "rate" -> rating(form).map(rating -> new RateTicket(id, rating, now));
            default -> Optional.empty();
        };
    }

    private static Optional<Progress.Rating> rating(MultiMap form) {
        List<String> reasons = form.getAll("reason");
        List<String> known =
                Arrays.stream(PhoneRating.Why.values())
                        .map(PhoneRating.Why::code)
                        .filter(reasons::contains)
                        .toList();
        return Arrays.stream(PhoneRating.values())
                .filter(each -> String.valueOf(each.score()).equals(form.get("score")))
                .map(each -> new Progress.Rating(each.score(), known))
                .findFirst();
    }

    /** Has it decided; gives why it was refused, if it was. */
    Future<Optional<Decision.Rejected>> order(HallId hall, Ticket ticket, HallCommand command) {
        Order order = new Order(UUID.randomUUID().toString(), request(ticket, command), command);
        return Future.fromCompletionStage(host.get().submit(hall, order))
                .map(
                        outcome -> {
                            feeds.publish(hall, outcome);
                            return outcome.verdict() instanceof Verdict.Refused refused
                                    ? Optional.of(refused.rejection())
                                    : Optional.empty();
                        });
    }

    private static RequestKey request(Ticket ticket, HallCommand command) {
        Progress progress = ticket.progress();
        String what = command.getClass().getSimpleName();
        String how =
                command instanceof RateTicket rate ? String.valueOf(rate.rating().score()) : "";
        String turn =
                "%s %s %d %d %s"
                        .formatted(what, ticket.id(), progress.calls(), progress.absences(), how);
        return new RequestKey(PHONE, turn, what);
    }
}
