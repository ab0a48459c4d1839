package io.jiaohao.terminal;

import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.TicketView;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paints the part of the {@link Picture} that comes from the hall's mirror. */
final class Painter {
    private static final long CLOCK_GRAIN_MILLIS = 100;

    private final String device;
    private final Catalogue catalogue;
    private final PageWindow pageWindow;
    private final LineWatch line;
    private final Notes notes;
    private final Visits visits;

    Painter(
            String device,
            Catalogue catalogue,
            PageWindow pageWindow,
            LineWatch line,
            Notes notes,
            Visits visits) {
        this.device = device;
        this.catalogue = catalogue;
        this.pageWindow = pageWindow;
        this.line = line;
        this.notes = notes;
        this.visits = visits;
    }

    Picture.Hall hall(HallMirror mirror) {
        Map<String, Integer> queues = new LinkedHashMap<>();
        mirror.queues().forEach(queue -> queues.put(queue.id(), queue.waiting()));
        Map<String, String> counters = new LinkedHashMap<>();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (CounterView counter : mirror.counters()) {
            counters.put(counter.id(), stateOf(counter));
            List<String> offers = counter.offers();
            if (offers != null && counter.state().equals("closed")) {
                asked.put(counter.id(), offers);
            }
        }
        long ahead =
                Duration.between(OffsetDateTime.now(), mirror.serverTime()).toMillis()
                        / CLOCK_GRAIN_MILLIS
                        * CLOCK_GRAIN_MILLIS;
        return new Picture.Hall(
                catalogue.version(mirror.hall()),
                mirror.hall().state(),
                ahead,
                queues,
                counters,
                asked);
    }

    private static String stateOf(CounterView counter) {
        return counter.state().equals("open") && counter.ticket() != null
                ? "busy"
                : counter.state();
    }

    Picture.@Nullable Desk desk(HallMirror mirror) {
        return pageWindow.shown(mirror).map(window -> desk(mirror, window)).orElse(null);
    }

    private Picture.Desk desk(HallMirror mirror, CounterView mine) {
        Set<String> queues = new HashSet<>(mine.queues());
        QueueList lists = new QueueList(mirror.tickets(), mine, line.line(), notes::of);
        return new Picture.Desk(
                window(mine),
                atHand(mine.ticket(), mirror),
                lists.waiting(),
                lists.inState("held", held -> mine.id().equals(held.counter())),
                lists.inState("absent", absent -> queues.contains(absent.queue())),
                visits.day());
    }

    private Picture.Window window(CounterView counter) {
        return new Picture.Window(
                counter.id(),
                counter.label(),
                counter.state(),
                counter.clerk(),
                counter.reason(),
                counter.until(),
                counter.queues(),
                counter.offers(),
                device.equals(counter.terminal()) ? null : counter.terminal());
    }

    private Picture.@Nullable AtHand atHand(@Nullable TicketView ticket, HallMirror mirror) {
        if (ticket == null) {
            return null;
        }
        OffsetDateTime lastCall =
                mirror.calls().stream()
                        .filter(call -> call.ticket().equals(ticket.id()))
                        .findFirst()
                        .map(CallView::time)
                        .orElse(ticket.calledAt());
        return new Picture.AtHand(ticket, lastCall, notes.of(ticket));
    }
}
