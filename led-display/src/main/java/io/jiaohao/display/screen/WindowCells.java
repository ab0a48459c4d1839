package io.jiaohao.display.screen;

import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.screen.ScreenState.WindowCell;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.TicketView;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The windows of the board, those that are closed left out. Stateless; any thread. */
final class WindowCells {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private WindowCells() {}

    static List<WindowCell> of(HallSlice hall) {
        ZoneId zone = ZoneId.of(hall.hall().timezone());
        return hall.counters().stream()
                .filter(counter -> !counter.state().equals("closed"))
                .map(counter -> window(hall, counter, zone))
                .toList();
    }

    private static WindowCell window(HallSlice hall, CounterView counter, ZoneId zone) {
        TicketView ticket = counter.ticket();
        String queue = ticket == null ? HallSlice.firstQueue(counter) : ticket.queue();
        boolean paused = counter.state().equals("paused");
        return new WindowCell(
                counter.id(),
                counter.label(),
                counter.state(),
                ticket == null ? null : ticket.number(),
                ticket == null ? null : ticket.state(),
                hall.queueName(queue),
                paused ? hall.pauseReason(counter) : null,
                paused ? clock(counter.until(), zone) : null);
    }

    private static @Nullable String clock(@Nullable OffsetDateTime time, ZoneId zone) {
        return time == null ? null : time.atZoneSameInstant(zone).format(CLOCK);
    }
}
