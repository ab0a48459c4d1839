package io.jiaohao.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HallEngine;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.Line;
import io.jiaohao.server.domain.state.Need;
import io.jiaohao.server.domain.state.Numbering;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.domain.state.Row;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.journal.HallJson;
import io.vavr.collection.SortedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A live hall with its journal, as bytes, and a clock that only the test moves. One thread. */
public final class HallStage {
    private final List<byte[]> journal = new ArrayList<>();
    private final List<HallEvent> events = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();
    private Hall hall = Hall.unborn(TestHall.HALL);
    private Instant now;
    private @Nullable RequestKey request; // of the commands that are played now
    private HallEngine.@Nullable Handled last; // what the last command came to
    private int orders; // counts the commands

    private HallStage(Instant now) {
        this.now = now;
    }

    /** A hall that was given its plan at that moment and has no business day yet. */
    public static HallStage configured(HallPlan plan, Instant at) {
        HallStage stage = new HallStage(at);
        stage.submit(new ConfigureHall(plan, at));
        return stage;
    }

    /** Has the engine carry out a command, twice: the same hall and order give the same result. */
    public HallEngine.Handled submit(HallCommand command) {
        Order order = new Order("order-" + ++orders, request, command);
        Order travelled = HallJson.read(HallJson.write(order), Order.class);
        assertEquals(order, travelled, "an order survives its way as JSON");
        HallEngine.Handled handled = HallEngine.handle(hall, order);
        assertEquals(handled, HallEngine.handle(hall, travelled), "a decision is repeatable (Q7)");
        if (handled.batch() != null) {
            journal.add(HallJson.write(handled.batch()));
            events.addAll(handled.batch().events());
            batches.add(handled.batch());
        }
        if (handled.verdict() instanceof Verdict.Refused refused) {
            assertSentences(refused.rejection());
        }
        hall = handled.hall();
        last = handled;
        return handled;
    }

    /** The sentence has as many places for details as the refusal gives. */
    private static void assertSentences(Decision.Rejected rejected) {
        for (String language : List.of("en", "zh-CN")) {
            String text = Messages.text(language, rejected);
            assertFalse(text.contains("{"), text);
        }
    }

    void during(DeviceId device, String id, String fingerprint, Step step) {
        request = new RequestKey(device, id, fingerprint);
        step.play(this);
        request = null;
    }

    /** Replays the journal from its bytes, and writes the hall out flat: both give this hall. */
    public void verifyReplay() {
        assertSame(hall, replayed());
        byte[] flat = HallJson.write(HallSnapshot.of(hall));
        assertSame(hall, HallJson.read(flat, HallSnapshot.class).toHall());
    }

    private Hall replayed() {
        Hall replayed = Hall.unborn(TestHall.HALL);
        for (Batch batch : journal()) {
            replayed = batch.applyTo(replayed);
        }
        return replayed;
    }

    /** All that was in memory is lost; the journal is read again. */
    void restart() {
        hall = replayed();
    }

    private static void assertSame(Hall expected, Hall actual) {
        assertEquals(Flat.of(expected), Flat.of(actual), "replay gives the same hall");
    }

    /** A hall as something to compare: no empty lines, tickets in the order of their numbers. */
    private record Flat(
            HallSnapshot snapshot,
            Map<? extends Id, List<TicketId>> waiting,
            Map<String, List<TicketId>> lanes,
            Map<? extends Id, List<TicketId>> reserved,
            Map<String, List<TicketId>> matters,
            Set<TicketId> held,
            Set<TicketId> absent,
            Map<Need, Set<TicketId>> needs,
            Map<? extends Id, Set<TicketId>> holders) {
        static Flat of(Hall hall) {
            HallSnapshot flat = HallSnapshot.of(hall);
            List<Ticket> sorted = new ArrayList<>(flat.tickets());
            sorted.sort(Comparator.comparing(ticket -> ticket.id().value()));
            return new Flat(
                    new HallSnapshot(
                            flat.id(),
                            flat.plan(),
                            flat.seq(),
                            flat.day(),
                            sorted,
                            flat.counters(),
                            flat.board()),
                    rows(hall.tickets().waiting().mapValues(Line::all)),
                    lanes(hall.tickets().waiting()),
                    lines(hall.tickets().reserved()),
                    matters(hall.tickets().waiting()),
                    hall.tickets().held().toJavaSet(),
                    hall.tickets().absent().toJavaSet(),
                    hall.tickets().needs().mapValues(io.vavr.collection.Set::toJavaSet).toJavaMap(),
                    hall.tickets()
                            .owners()
                            .holders()
                            .mapValues(ids -> (Set<TicketId>) new HashSet<>(ids.toJavaList()))
                            .toJavaMap());
        }

        private static Map<String, List<TicketId>> lanes(
                io.vavr.collection.Map<QueueId, Line> queues) {
            Map<String, List<TicketId>> all = new TreeMap<>();
            queues.forEach(
                    (queue, line) ->
                            rows(line.lanes())
                                    .forEach((lane, ids) -> all.put(queue + "/" + lane, ids)));
            return all;
        }

        private static Map<String, List<TicketId>> matters(
                io.vavr.collection.Map<QueueId, Line> queues) {
            Map<String, List<TicketId>> all = new TreeMap<>();
            queues.forEach(
                    (queue, line) ->
                            line.matters()
                                    .forEach(
                                            (part, row) ->
                                                    all.put(
                                                            queue + "/" + part,
                                                            row.values().toJavaList())));
            return all;
        }

        private static <I extends Id> Map<I, List<TicketId>> rows(
                io.vavr.collection.Map<I, Row> rows) {
            return rows.filterValues(row -> !row.isEmpty())
                    .mapValues(row -> row.values().toJavaList())
                    .toJavaMap();
        }

        private static <I extends Id> Map<I, List<TicketId>> lines(
                io.vavr.collection.Map<I, ? extends SortedMap<?, TicketId>> lines) {
            return lines.filterValues(line -> !line.isEmpty())
                    .mapValues(line -> line.values().toJavaList())
                    .toJavaMap();
        }
    }

    public Hall hall() {
        return hall;
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void setClock(Instant time) {
        now = time;
    }

    /** What the last command came to. */
    public HallEngine.Handled last() {
        return Objects.requireNonNull(last, "nothing was asked yet");
    }

    /** Everything that happened. */
    public List<HallEvent> events() {
        return events;
    }

    /** The batches as they were made. */
    public List<Batch> batches() {
        return batches;
    }

    /** The same, read from the journal's bytes. */
    public List<Batch> journal() {
        return journal.stream().map(json -> HallJson.read(json, Batch.class)).toList();
    }

    List<HallEvent> lastEvents() {
        Batch batch = last().batch();
        return batch == null ? List.of() : batch.events();
    }

    public TicketId id(String number) {
        return Numbering.id(Objects.requireNonNull(hall.day().date()), number);
    }

    /** Today's ticket of that number. */
    public Ticket ticket(String number) {
        assertNotNull(hall.day().date(), "the day has begun");
        return hall.tickets().known(id(number));
    }
}
