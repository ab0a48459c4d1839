package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketCancelled;
import io.jiaohao.server.domain.event.TicketDeferred;
import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.event.TicketForfeited;
import io.jiaohao.server.domain.event.TicketHeld;
import io.jiaohao.server.domain.event.TicketMerged;
import io.jiaohao.server.domain.event.TicketMoved;
import io.jiaohao.server.domain.event.TicketNoted;
import io.jiaohao.server.domain.event.TicketRated;
import io.jiaohao.server.domain.event.TicketReprinted;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.event.TicketStarted;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.event.TicketUndone;
import io.jiaohao.server.domain.event.TicketVoided;
import io.jiaohao.server.domain.event.TicketWalkedIn;
import io.jiaohao.server.domain.state.TicketId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which ticket an event is about: the one list of them. */
final class Subject {
    private static final Map<Class<?>, Function<HallEvent, TicketId>> TICKETS =
            HashMap.<Class<?>, Function<HallEvent, TicketId>>empty()
                    .merge(of(TicketAbsent.class, TicketAbsent::ticket))
                    .merge(of(TicketCalled.class, event -> event.call().ticket()))
                    .merge(of(TicketCancelled.class, TicketCancelled::ticket))
                    .merge(of(TicketDeferred.class, TicketDeferred::ticket))
                    .merge(of(TicketExpired.class, TicketExpired::ticket))
                    .merge(of(TicketFinished.class, TicketFinished::ticket))
                    .merge(of(TicketForfeited.class, TicketForfeited::ticket))
                    .merge(of(TicketHeld.class, TicketHeld::ticket))
                    .merge(of(TicketMerged.class, TicketMerged::ticket))
                    .merge(of(TicketMoved.class, TicketMoved::ticket))
                    .merge(of(TicketNoted.class, TicketNoted::ticket))
                    .merge(of(TicketRated.class, TicketRated::ticket))
                    .merge(of(TicketReprinted.class, TicketReprinted::ticket))
                    .merge(of(TicketReturned.class, TicketReturned::ticket))
                    .merge(of(TicketStarted.class, TicketStarted::ticket))
                    .merge(of(TicketTaken.class, event -> event.ticket().id()))
                    .merge(of(TicketUndone.class, event -> event.ticket().id()))
                    .merge(of(TicketVoided.class, TicketVoided::ticket))
                    .merge(of(TicketWalkedIn.class, TicketWalkedIn::ticket));

    private Subject() {}

    private static <E extends HallEvent> Map<Class<?>, Function<HallEvent, TicketId>> of(
            Class<E> kind, Function<E, TicketId> ticket) {
        return HashMap.of(kind, event -> ticket.apply(kind.cast(event)));
    }

    static Optional<TicketId> of(HallEvent event) {
        return TICKETS.get(event.getClass()).toJavaOptional().map(find -> find.apply(event));
    }
}
