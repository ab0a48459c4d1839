package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's way through the day. It is read from the ticket before and after each event, so that a
 * new kind of event needs nothing here.
 *
 * @param taken as it was taken: the visit is counted where it began
 * @param stations in the order of their calls
 * @param backSince since when it waits again after a window had it; null before
 */
record Visit(Ticket taken, Ticket now, Vector<Station> stations, @Nullable Instant backSince) {

    static Visit begun(Ticket ticket) {
        return new Visit(ticket, ticket, Vector.empty(), null);
    }

    /** One whose beginning nobody saw: of its stations only the last is known. */
    static Visit met(Ticket ticket, Hall hall) {
        Visit begun = begun(ticket);
        boolean called = ticket.times().calledAt() != null && ticket.progress().counter() != null;
        return called ? new Visit(ticket, ticket, Vector.of(begun.lastSeen(hall)), null) : begun;
    }

    private Station lastSeen(Hall hall) {
        Station called = called(now, hall);
        Instant ended = now.times().endedAt();
        Station.Ending ending = Station.ending(now);
        return new Station(
                called.errand(),
                called.post(),
                waitedUntil(hall, called.moments().called()),
                new Station.Moments(called.moments().called(), called.moments().started(), ended),
                0,
                ending);
    }

    /**
     * @param hall before the event
     */
    Visit after(Ticket next, Hall hall, Instant at) {
        if (atWork(next)) {
            return atHand(next, hall);
        }
        if (atWork(now)) {
            return new Visit(
                    taken, next, stations.init().append(left(next, hall, at)), back(next, at));
        }
        boolean missed = now.state() == TicketState.DONE && Station.assumed(now) && next.live();
        return new Visit(
                taken,
                next,
                missed ? stations.init().append(last().missed()) : stations,
                back(next, at));
    }

    private Visit atHand(Ticket next, Hall hall) {
        boolean again = next.progress().calls() > now.progress().calls();
        if (again && !atWork(now)) {
            return new Visit(taken, next, stations.append(called(next, hall)), null);
        }
        return stations.isEmpty()
                ? met(next, hall) // its call was before, and it comes back only by an undo
                : new Visit(
                        taken,
                        next,
                        stations.init().append(last().with(next, again ? 1 : 0)),
                        null);
    }

    private static boolean atWork(Ticket ticket) {
        return ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING;
    }

    private Station last() {
        return stations.last();
    }

    private @Nullable Instant back(Ticket next, Instant at) {
        boolean returned =
                next.state() == TicketState.WAITING && now.state() != TicketState.WAITING;
        return returned ? at : backSince;
    }

    private Station called(Ticket next, Hall hall) {
        Instant called = Objects.requireNonNull(next.times().calledAt());
        CounterId counter = Objects.requireNonNull(next.progress().counter());
        Post post = new Post(counter, clerk(hall, counter));
        return new Station(
                next.errand(),
                post,
                waited(hall, called),
                new Station.Moments(
                        called,
                        next.times().startedAt(), // of one who came without a call
                        null),
                0,
                Station.Ending.AT_HAND);
    }

    /** A clerk calls it from aside, or once more after its end: then it was not waiting. */
    private @Nullable Duration waited(Hall hall, Instant called) {
        if (now.state() == TicketState.HELD || now.state() == TicketState.DONE) {
            return null;
        }
        return waitedUntil(hall, called);
    }

    private Duration waitedUntil(Hall hall, Instant called) {
        Instant eligible = now.times().eligibleAt();
        Instant since = backSince != null && backSince.isAfter(eligible) ? backSince : eligible;
        return Span.length(new ServiceDay(hall.rules()).countedFrom(since), called);
    }

    private Station left(Ticket next, Hall hall, Instant at) {
        Instant ended = next.times().endedAt();
        return last().left(
                        Station.ending(next),
                        ended == null ? at : ended,
                        clerk(hall, last().post().counter()));
    }

    private static @Nullable ClerkId clerk(Hall hall, CounterId counter) {
        Counter.Staff staff = hall.counter(counter).staff();
        return staff == null ? null : staff.clerk();
    }

    /** Until the first successful call (DOMAIN M1). */
    Optional<Duration> waited() {
        return stations.find(Station::came).toJavaOptional().map(Station::waited);
    }

    /** Where it was last. */
    Optional<Post> post() {
        return stations.lastOption().toJavaOptional().map(Station::post);
    }
}
