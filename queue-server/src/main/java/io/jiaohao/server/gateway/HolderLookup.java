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

    /** Whom a request is about; empty when nothing is known of the person, or there is none. */
    Future<Optional<KnownHolder>> of(Identity who, Params.Change change) {
        if (change instanceof Params.TakeTicket take) {
            return find(who, take.holder(), take.number() == null);
        }
        if (change instanceof Params.WalkIn walkIn) {
            return find(who, walkIn.holder(), true);
        }
        return change instanceof Params.StartTicket start ? known(who, start.holder()) : nobody();
    }

    /**
     * @param present whether somebody is there to be asked again; a number that is out already is
     *     nobody's otherwise
     */
    private Future<Optional<KnownHolder>> find(
            Identity who, Params.@Nullable HolderParams holder, boolean present) {
        LocalDate today = today(who.hall());
        Papers papers;
        try {
            papers = papers(holder, today);
        } catch (InvalidPapersException e) {
            return present ? Future.failedFuture(RequestFailure.of(e, who.language())) : nobody();
        }
        return papers == null ? nobody() : identify(who, papers, today);
    }

    /** A person whose card was read at a window; empty for one who was never met. */
    private Future<Optional<KnownHolder>> known(
            Identity who, Params.@Nullable HolderParams holder) {
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
