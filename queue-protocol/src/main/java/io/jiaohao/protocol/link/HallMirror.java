package io.jiaohao.protocol.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Trace;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.NoticeView;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.protocol.view.SnapshotView;
import io.jiaohao.protocol.view.TicketView;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A device's picture of its hall: the last snapshot with every event since. Confined to the context
 * of its {@link DeviceLink}.
 */
public final class HallMirror {
    private final Map<String, CounterView> counters = new LinkedHashMap<>();
    private final Map<String, QueueView> queues = new LinkedHashMap<>();
    private final Map<String, NoticeView> notices = new LinkedHashMap<>();
    private final Map<String, TicketView> tickets = new LinkedHashMap<>();
    private final MirroredCalls calls = new MirroredCalls();
    private final LongSupplier nanos; // a clock that never jumps
    private boolean followsTickets; // displays are not told of tickets
    private HallView hall;
    private long seq;
    private InstantSource clock = InstantSource.system(); // the server's, once it told its time
    private @Nullable Trace trace; // of the last event; null when no press led to it
    private @Nullable LocalDate day; // of the last day.started; null before one

    /** Starts from the answer to {@code session.open} or {@code session.snapshot}. */
    HallMirror(JsonNode whole) {
        this(whole, System::nanoTime);
    }

    HallMirror(JsonNode whole, LongSupplier nanos) {
        this.nanos = nanos;
        hall = read(whole.path("hall"), HallView.class);
        replace(whole);
    }

    /** A hall that a device stored, for the time before its first session; nothing changes it. */
    public static HallMirror restored(JsonNode whole) {
        return new HallMirror(whole);
    }

    /** Takes a whole new picture. */
    void replace(JsonNode whole) {
        trace = null;
        hall = read(whole.path("hall"), HallView.class);
        seq = whole.path("seq").asLong();
        SnapshotView snapshot = read(whole.path("snapshot"), SnapshotView.class);
        counters.clear();
        snapshot.counters().forEach(counter -> counters.put(counter.id(), counter));
        queues.clear();
        snapshot.queues().forEach(queue -> queues.put(queue.id(), queue));
        notices.clear();
        snapshot.notices().forEach(notice -> notices.put(notice.id(), notice));
        calls.replace(snapshot.calls());
        tickets.clear();
        List<TicketView> live = snapshot.tickets();
        followsTickets = live != null;
        if (live != null) {
            live.forEach(ticket -> tickets.put(ticket.id(), ticket));
        }
        learnTime(whole.path("time"));
    }

    /** Whether the event is the one that follows. */
    boolean expects(long eventSeq) {
        return eventSeq == seq + 1;
    }

    /** Folds one {@code hall.event}, which must be the one that follows. */
    void apply(ObjectNode event) {
        seq = event.path("seq").asLong();
        trace = Trace.in(event).orElse(null);
        TicketView ticket = optional(event, "ticket", TicketView.class);
        if (ticket != null) {
            put(ticket);
        }
        CounterView counter = optional(event, "counter", CounterView.class);
        if (counter != null) {
            counters.put(counter.id(), counter);
        }
        if (event.has("call") && ticket != null && counter != null) {
            calls.add(event.path("call"), ticket, counter);
        }
        applyRest(event);
    }

    private void applyRest(ObjectNode event) {
        NoticeView notice = optional(event, "notice", NoticeView.class);
        if (notice != null && "notice.withdrawn".equals(event.path("type").asText())) {
            notices.remove(notice.id());
        } else if (notice != null) {
            notices.put(notice.id(), notice);
        }
        if ("day.started".equals(event.path("type").asText())) {
            day = LocalDate.parse(event.path("day").asText());
        }
        if ("hall.changed".equals(event.path("type").asText())) {
            hall = read(event.path("hall"), HallView.class);
            counters.clear();
            hall.counters().forEach(counter -> counters.put(counter.id(), counter));
            queues.clear();
            hall.queues().forEach(queue -> queues.put(queue.id(), queue));
        }
    }

    private void put(TicketView ticket) {
        if (followsTickets && ticket.live()) {
            tickets.put(ticket.id(), ticket);
        } else {
            tickets.remove(ticket.id());
        }
        calls.follow(ticket);
    }

    /** Of the press that led to the last event; empty when none did. */
    public Optional<Trace> trace() {
        return Optional.ofNullable(trace);
    }

    /** Takes the figures of a {@code hall.tick}. */
    void tick(ObjectNode tick) {
        trace = null; // this change is nobody's press
        learnTime(tick.path("time"));
        for (JsonNode each : tick.path("queues")) {
            queues.computeIfPresent(
                    each.path("id").asText(), (id, queue) -> QueueFigures.of(each, queue));
        }
    }

    private void learnTime(JsonNode time) {
        if (time.isTextual()) {
            clock = new SteadyClock(OffsetDateTime.parse(time.asText()).toInstant(), nanos);
        }
    }

    /** The hall as configured; its counters and queues may be older than {@link #counters()}. */
    public HallView hall() {
        return hall;
    }

    public long seq() {
        return seq;
    }

    /** The hall day that began during this session; empty until one does. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /** The server's time: what it told last, and what has passed since. */
    public OffsetDateTime serverTime() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    public Collection<CounterView> counters() {
        return counters.values();
    }

    public Optional<CounterView> counter(String id) {
        return Optional.ofNullable(counters.get(id));
    }

    /** The counter that a terminal works at. */
    public Optional<CounterView> counterOf(String terminal) {
        return counters.values().stream()
                .filter(counter -> terminal.equals(counter.terminal()))
                .findFirst();
    }

    public Collection<QueueView> queues() {
        return queues.values();
    }

    public Collection<NoticeView> notices() {
        return notices.values();
    }

    /** Tickets that may still be served; empty for displays. */
    public Collection<TicketView> tickets() {
        return tickets.values();
    }

    /** Calls of the last minutes, newest first, each with its ticket's state now. */
    public List<CallView> calls() {
        return calls.newestFirst();
    }

    private static <T> @Nullable T optional(ObjectNode event, String field, Class<T> type) {
        return event.has(field) ? read(event.get(field), type) : null;
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        try {
            return WireJson.MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Expected to read a %s, but %s".formatted(type.getSimpleName(), e.getMessage()),
                    e);
        }
    }
}
