package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.holder.InvalidPapersException;
import io.jiaohao.server.holder.Papers;
import io.jiaohao.server.journal.KnownHolder;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whom a ticket is for, before the hall decides: checks the papers, and has the holder
 * book, off the event loop, put an id in their place.
 */
final class HolderLookup {
    private static final Logger LOG = LoggerFactory.getLogger(HolderLookup.class);

    private final Services services;
    private final WorkerExecutor workers;

    HolderLookup(Services services, WorkerExecutor workers) {
        this.services = services;
        this.workers = workers;
    }

    /** Empty when nothing is known of the person. */
    Future<Optional<KnownHolder>> find(Identity who, Params.TakeTicket take) {
        LocalDate today = today(who.hall());
        Papers papers;
        try {
            papers = papers(take.holder(), today);
        } catch (InvalidPapersException e) {
            return take.number() == null
                    ? Future.failedFuture(RequestFailure.of(e, who.language()))
                    : nobody(); // the number is out already, and nobody is there to be asked
        }
        return papers == null ? nobody() : identify(who, papers, today);
    }

    /** A person whose card was read at a window; empty for one who was never met. */
    Future<Optional<KnownHolder>> known(Identity who, Params.@Nullable HolderParams holder) {
        if (holder == null || holder.idCard() == null) {
            return nobody();
        }
        try {
            Papers card = Papers.idCard(holder.idCard(), today(who.hall()));
            return blocking(who, () -> services.holders().find(who.hall(), card));
        } catch (InvalidPapersException e) {
            return Future.failedFuture(RequestFailure.of(e, who.language()));
        }
    }

    private LocalDate today(HallId hall) {
        return services.feeds()
                .lastSeen(hall)
                .rules()
                .locality()
                .local(services.clock().instant())
                .toLocalDate();
    }

    private Future<Optional<KnownHolder>> identify(Identity who, Papers papers, LocalDate today) {
        return blocking(
                who, () -> Optional.of(services.holders().identify(who.hall(), papers, today)));
    }

    private Future<Optional<KnownHolder>> blocking(
            Identity who, Callable<Optional<KnownHolder>> lookup) {
        return workers.executeBlocking(lookup, false)
                .recover(
                        cause -> {
                            LOG.warn("Expected to look up a holder, but it failed", cause);
                            return Future.failedFuture(
                                    RequestFailure.of(Reason.UNAVAILABLE, who.language()));
                        });
    }

    /** Of a person's two numbers the id's; a wrong phone is told even then. */
    private static @Nullable Papers papers(Params.@Nullable HolderParams holder, LocalDate today)
            throws InvalidPapersException {
        if (holder == null) {
            return null;
        }
        String id = holder.idCard();
        String number = holder.phone();
        Papers phone = number == null || number.isBlank() ? null : Papers.phone(number);
        return id == null || id.isBlank() ? phone : Papers.idCard(id, today);
    }

    static Future<Optional<KnownHolder>> nobody() {
        return Future.succeededFuture(Optional.empty());
    }
}
