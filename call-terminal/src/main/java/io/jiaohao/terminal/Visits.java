package io.jiaohao.terminal;

import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.TicketView;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the visitors of this window, seen in the mirror: the clerk's "my day" and the
 * number that a press of undo would bring back. It knows only what happened since the program
 * started; each visitor counts once, by the last outcome. Confined to the link's context.
 */
final class Visits {
    private final String device;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private @Nullable TicketView atHand; // when last seen
    private @Nullable String counter; // where this terminal worked when last seen
    private @Nullable Outcome last; // what an undo would take back
    private @Nullable OffsetDateTime pausedSince; // while the window is paused
    private @Nullable LocalDate day; // of the figures
    private Duration paused = Duration.ZERO; // earlier pauses of the day

    /**
     * How a ticket left the window.
     *
     * @param state of the ticket then: done, absent, held, waiting (transferred) …
     * @param seconds of service; null when the service was never seen to start
     */
    record Outcome(
            String ticket,
            String number,
            String state,
            @Nullable Long seconds,
            OffsetDateTime at) {}

    Visits(String device) {
        this.device = device;
    }

    /** Looks at the hall after a change. */
    void see(HallMirror mirror) {
        mirror.day().filter(started -> !started.equals(day)).ifPresent(this::begin);
        CounterView mine = mirror.counterOf(device).orElse(null);
        TicketView now = mine == null ? null : mine.ticket();
        TicketView before = atHand;
        if (before != null && (now == null || !now.id().equals(before.id()))) {
            left(before, mirror);
        }
        if (now != null && (before == null || !now.id().equals(before.id()))) {
            outcomes.remove(now.id());
            last = null;
        }
        forgetWhatMovedOn(mirror);
        atHand = now;
        counter = mine == null ? null : mine.id();
        seePause(mine, mirror.serverTime());
    }

    private void begin(LocalDate started) {
        day = started;
        outcomes.clear();
        paused = Duration.ZERO;
        last = null;
        atHand = null;
    }

    private void left(TicketView ticket, HallMirror mirror) {
        boolean takenOver =
                mirror.counterOf(device).isEmpty()
                        && mirror.counter(String.valueOf(counter))
                                .map(CounterView::ticket)
                                .filter(kept -> kept.id().equals(ticket.id()))
                                .isPresent();
        if (takenOver) {
            return;
        }
        OffsetDateTime now = mirror.serverTime();
        OffsetDateTime start = ticket.startedAt();
        Long seconds = start == null ? null : Math.max(0, Duration.between(start, now).toSeconds());
        last =
                new Outcome(
                        ticket.id(), ticket.number(), stateOf(ticket.id(), mirror), seconds, now);
        outcomes.put(ticket.id(), last);
    }

    /** Another window has called the visitor, or the ticket is over: nothing to take back here. */
    private void forgetWhatMovedOn(HallMirror mirror) {
        Outcome left = last;
        if (left != null && !left.state().equals(stateOf(left.ticket(), mirror))) {
            last = null;
        }
    }

    private static String stateOf(String ticket, HallMirror mirror) {
        return mirror.tickets().stream()
                .filter(live -> live.id().equals(ticket))
                .map(TicketView::state)
                .findFirst()
                .or(() -> stateInCalls(ticket, mirror))
                .orElse("done");
    }

    private static Optional<String> stateInCalls(String ticket, HallMirror mirror) {
        return mirror.calls().stream()
                .filter(call -> call.ticket().equals(ticket))
                .map(CallView::state)
                .findFirst();
    }

    private void seePause(@Nullable CounterView mine, OffsetDateTime now) {
        boolean pausedNow = mine != null && mine.state().equals("paused");
        OffsetDateTime since = pausedSince;
        if (pausedNow && since == null) {
            pausedSince = now;
        } else if (!pausedNow && since != null) {
            paused = paused.plus(Duration.between(since, now));
            pausedSince = null;
        }
    }

    /** The figures for the page. */
    Picture.Day day() {
        return new Picture.Day(
                count("done"),
                count("absent"),
                Math.round(
                        outcomes.values().stream()
                                .filter(outcome -> outcome.state().equals("done"))
                                .filter(outcome -> outcome.seconds() != null)
                                .mapToLong(Outcome::seconds)
                                .average()
                                .orElse(0)),
                paused.toSeconds(),
                pausedSince,
                last);
    }

    private long count(String state) {
        return outcomes.values().stream().filter(each -> each.state().equals(state)).count();
    }
}
