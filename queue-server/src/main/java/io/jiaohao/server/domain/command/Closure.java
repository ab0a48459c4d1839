package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.command.Dropping.Fate;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.NoticePublished;
import io.jiaohao.server.domain.event.TicketCancelled;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.NoticeId;
import io.jiaohao.server.domain.state.Place;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Carries out what was chosen for the people in what a plan drops (DOMAIN X7). */
record Closure(Hall hall, HallPlan file, Instant at) {
    /** Tickets that end or move, and what the screens say of it. */
    List<HallEvent> events(Stream<Fate> fates) {
        List<HallEvent> events = new ArrayList<>();
        Map<String, Fate> cancelled = new LinkedHashMap<>();
        fates.forEach(
                fate -> {
                    List<HallEvent> own = events(fate);
                    events.addAll(own);
                    if (!own.isEmpty() && fate.choice().how() == Closing.How.CANCEL) {
                        cancelled.putIfAbsent(fate.by().id(), fate);
                    }
                });
        cancelled.values().forEach(fate -> events.add(new NoticePublished(notice(fate), at)));
        return events;
    }

    /** Whoever is at a window is served; one who is away and comes back is served out. */
    private List<HallEvent> events(Fate fate) {
        Ticket ticket = fate.ticket();
        boolean waits = ticket.state() == TicketState.WAITING;
        return switch (fate.choice().how()) {
            case SERVE_OUT -> List.of();
            case CANCEL ->
                    waits || isAway(ticket.state())
                            ? List.of(
                                    new TicketCancelled(
                                            ticket.id(), TicketCancelled.QUEUE_CLOSED, at))
                            : List.of();
            case TRANSFER -> waits ? List.of(moved(fate)) : List.of();
        };
    }

    private static boolean isAway(TicketState state) {
        return state == TicketState.HELD || state == TicketState.ABSENT;
    }

    private HallEvent moved(Fate fate) {
        Ticket ticket = fate.ticket();
        CounterId only = ticket.place().onlyAt();
        boolean lost = only != null && file.counter(only).isEmpty();
        Place place = lost ? ticket.place().anywhere() : ticket.place();
        return new TicketReturned(
                ticket.id(),
                ticket.errand().in(Objects.requireNonNull(fate.choice().to())),
                place,
                null,
                null,
                null,
                at);
    }

    private Notice notice(Fate fate) {
        NoticeId id = new NoticeId("closing-" + fate.by().id() + "-" + (hall.seq() + 1));
        var text =
                Objects.requireNonNullElseGet(
                        fate.choice().notice(),
                        () -> ClosingNotice.of(fate.by().name(), file.locality().languages()));
        Instant until = file.locality().endOfDay(file.locality().businessDay(at));
        return new Notice(id, text, at, until, List.of());
    }
}
