package io.jiaohao.display.strip.face;

import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.strip.face.StripView.Kind;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.protocol.view.TicketView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what there is to say at a place of the hall. Pure; any thread. */
final class StripViews {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d H:mm");

    private final String language;
    private final String name;

    /**
     * @param name said instead of the queue's or the hall's; empty for that
     */
    StripViews(String language, String name) {
        this.language = language;
        this.name = name;
    }

    StripView of(HallSlice hall, StripSubject subject) {
        if (hall.hall().state().equals("stopped")) {
            return StripView.only(Kind.STOPPED);
        }
        if (subject.counter() == null) {
            return ofHall(hall, subject);
        }
        return subject.counters(hall).stream()
                .findFirst()
                .map(counter -> ofWindow(hall, counter))
                .orElse(StripView.only(Kind.CLOSED));
    }

    private StripView ofWindow(HallSlice hall, CounterView counter) {
        TicketView ticket = counter.ticket();
        if (ticket != null && ticket.state().equals("called")) {
            return StripView.called(ticket.number(), counter.label());
        }
        if (ticket != null && ticket.state().equals("serving")) {
            return new StripView(Kind.SERVING, ticket.number(), counter.label(), "", 0, "", "");
        }
        ZoneId zone = ZoneId.of(hall.hall().timezone());
        return switch (counter.state()) {
            case "closed" -> StripView.only(Kind.CLOSED);
            case "paused" ->
                    new StripView(
                            Kind.PAUSED,
                            "",
                            counter.label(),
                            "",
                            0,
                            text(hall.pauseReason(counter)),
                            clock(counter.until(), zone));
            default -> idle(counter.label(), queueName(hall, counter), waiting(hall, counter));
        };
    }

    private StripView ofHall(HallSlice hall, StripSubject subject) {
        return subject.calls(hall).stream()
                .filter(call -> call.listedAt(hall.serverTime()))
                .findFirst()
                .map(call -> StripView.called(call.number(), call.label()))
                .orElseGet(() -> quiet(hall));
    }

    private StripView quiet(HallSlice hall) {
        if (hall.hall().state().equals("closed")) {
            return new StripView(Kind.CLOSED, "", "", text(hall.hall().name()), 0, "", next(hall));
        }
        int waiting = hall.queues().stream().mapToInt(QueueView::waiting).sum();
        return idle("", name.isEmpty() ? text(hall.hall().name()) : name, waiting);
    }

    private static StripView idle(String window, String name, int waiting) {
        return new StripView(Kind.IDLE, "", window, name, waiting, "", "");
    }

    /** When numbers are given next, as people say it; empty where nobody knows. */
    private String next(HallSlice hall) {
        OffsetDateTime next = hall.hall().times() == null ? null : hall.hall().times().next();
        if (next == null) {
            return "";
        }
        ZoneId zone = ZoneId.of(hall.hall().timezone());
        ZonedDateTime local = next.atZoneSameInstant(zone);
        LocalDate today = LocalDate.ofInstant(hall.serverTime(), zone);
        if (local.toLocalDate().equals(today)) {
            return Word.TODAY.in(language) + " " + local.format(CLOCK);
        }
        return local.toLocalDate().equals(today.plusDays(1))
                ? Word.TOMORROW.in(language) + " " + local.format(CLOCK)
                : local.format(DAY);
    }

    private String queueName(HallSlice hall, CounterView counter) {
        return name.isEmpty() ? text(hall.queueName(HallSlice.firstQueue(counter))) : name;
    }

    private static int waiting(HallSlice hall, CounterView counter) {
        return hall.queues().stream()
                .filter(queue -> counter.queues().contains(queue.id()))
                .mapToInt(QueueView::waiting)
                .sum();
    }

    private static String clock(@Nullable OffsetDateTime time, ZoneId zone) {
        return time == null ? "" : time.atZoneSameInstant(zone).format(CLOCK);
    }

    private String text(Map<String, String> texts) {
        return texts.getOrDefault(language, texts.values().stream().findFirst().orElse(""));
    }
}
