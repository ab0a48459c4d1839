package io.jiaohao.terminal;

import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.terminal.pad.AtHand;
import io.jiaohao.terminal.pad.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Sees a window as its pads do. What was served here last it knows from having seen it at hand
 * before. Confined to the link's context.
 */
final class PadSight {
    private static final long MOMENT_NANOS = 1_000_000_000L;

    private final Workplace place;
    private @Nullable String leaving; // the ticket whose finish was kept, until the hall shows it
    private long leavingNanos; // when that was last so
    private @Nullable String atHand; // the ticket when last seen
    private @Nullable String served; // the ticket that was finished last

    PadSight(Workplace place) {
        this.place = place;
    }

    /** Looks at the window after a change. */
    Sight look() {
        return place.link().mirror().map(this::look).orElse(Sight.NOTHING);
    }

    private Sight look(HallMirror mirror) {
        CounterView mine = mirror.counterOf(place.device()).orElse(null);
        TicketView ticket = mine == null ? null : mine.ticket();
        if (ticket != null && isLeaving(ticket)) {
            ticket = null; // the clerk has finished it; the server is yet to hear
        }
        follow(mirror, ticket);
        return new Sight(
                place.isUp(),
                stance(mine),
                ticket == null
                        ? null
                        : new AtHand(
                                ticket.id(), ticket.number(), ticket.state().equals("serving")),
                mine == null ? 0 : waiting(mirror, mine),
                served);
    }

    /** Also in the moment between the server's answer and its event, which comes after it. */
    private boolean isLeaving(TicketView ticket) {
        TicketView finishing = place.finishing();
        if (finishing != null) {
            leaving = finishing.id();
            leavingNanos = System.nanoTime();
        } else if (!place.isUp() || System.nanoTime() - leavingNanos > MOMENT_NANOS) {
            leaving = null; // it was taken back, or the server has refused
        }
        return ticket.id().equals(leaving);
    }

    private void follow(HallMirror mirror, @Nullable TicketView now) {
        String before = atHand;
        String ticket = now == null ? null : now.id();
        if (before != null && !before.equals(ticket) && isDone(mirror, before)) {
            served = before;
        }
        if (ticket != null && ticket.equals(served)) {
            served = null; // it was called back, or its end was undone
        }
        atHand = ticket;
    }

    private boolean isDone(HallMirror mirror, String ticket) {
        if (ticket.equals(leaving)) {
            return true;
        }
        boolean live = mirror.tickets().stream().anyMatch(each -> each.id().equals(ticket));
        return !live
                && mirror.calls().stream()
                        .filter(call -> call.ticket().equals(ticket))
                        .map(CallView::state)
                        .allMatch("done"::equals);
    }

    private static Sight.Stance stance(@Nullable CounterView mine) {
        if (mine == null) {
            return Sight.Stance.CLOSED;
        }
        return switch (mine.state()) {
            case "open" -> Sight.Stance.OPEN;
            case "paused" -> Sight.Stance.PAUSED;
            default -> Sight.Stance.CLOSED;
        };
    }

    private static int waiting(HallMirror mirror, CounterView mine) {
        return (int)
                mirror.tickets().stream()
                        .filter(ticket -> ticket.state().equals("waiting"))
                        .filter(
                                ticket ->
                                        ticket.counter() == null
                                                ? mine.queues().contains(ticket.queue())
                                                : mine.id().equals(ticket.counter()))
                        .count();
    }
}
