package io.jiaohao.server.domain.state;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A hall written out flat, without its indexes: how it travels and rests. */
public record HallSnapshot(
        HallId id,
        @Nullable HallPlan plan,
        long seq,
        Day day,
        List<Ticket> tickets,
        List<Counter> counters,
        Boards board) {

    /**
     * {@link DayBook}, flat.
     *
     * @param queues by queue id
     * @param noShows by person
     */
    public record Day(
            @Nullable LocalDate date,
            Numbers numbers,
            Map<String, Reply.Remembered> requests,
            Map<String, QueueDay> queues,
            Opening shown,
            Map<String, List<LocalDate>> noShows,
            Stopped stops) {

        static Day of(DayBook day) {
            return new Day(
                    day.date(),
                    Numbers.of(day.issued()),
                    day.requests().toJavaMap(),
                    day.queues().mapKeys(QueueId::value).toJavaMap(),
                    day.shown(),
                    day.noShows()
                            .days()
                            .mapKeys(HolderId::value)
                            .mapValues(io.vavr.collection.List::asJava)
                            .toJavaMap(),
                    Stopped.of(day.stops()));
        }

        DayBook toDayBook() {
            return new DayBook(
                    date,
                    numbers.toIssued(),
                    HashMap.ofAll(requests),
                    HashMap.ofAll(queues).mapKeys(QueueId::new),
                    shown,
                    new NoShows(
                            HashMap.ofAll(noShows)
                                    .mapKeys(HolderId::new)
                                    .mapValues(io.vavr.collection.List::ofAll)),
                    stops.toStops());
        }
    }

    /**
     * {@link Stops}, flat.
     *
     * @param taking by matter id
     */
    public record Stopped(@Nullable Text hall, Map<String, Text> taking) {

        static Stopped of(Stops stops) {
            return new Stopped(stops.hall(), stops.taking().mapKeys(MatterId::value).toJavaMap());
        }

        Stops toStops() {
            return new Stops(hall, HashMap.ofAll(taking).mapKeys(MatterId::new));
        }
    }

    /** {@link Issued}, flat. */
    public record Numbers(
            Map<String, Integer> serials,
            Map<String, Integer> taken,
            List<Lease> leases,
            Map<String, Issued.Minute> anonymous) {

        static Numbers of(Issued issued) {
            return new Numbers(
                    issued.serials().toJavaMap(),
                    issued.taken().toJavaMap(),
                    issued.leases().asJava(),
                    issued.anonymous().mapKeys(DeviceId::value).toJavaMap());
        }

        Issued toIssued() {
            return new Issued(
                    HashMap.ofAll(serials),
                    HashMap.ofAll(taken),
                    io.vavr.collection.List.ofAll(leases),
                    HashMap.ofAll(anonymous).mapKeys(DeviceId::new));
        }
    }

    /**
     * {@link Board}, flat.
     *
     * @param alerts what goes on, and marks
     * @param past alerts that are over
     */
    public record Boards(
            List<Call> calls,
            List<Notice> notices,
            List<AlertEntry> alerts,
            List<AlertEntry> past,
            List<DeviceFact> devices) {

        static Boards of(Board board) {
            Watchbook watch = board.watch();
            return new Boards(
                    board.calls().asJava(),
                    board.notices().values().toJavaList(),
                    watch.alerts().values().toList().appendAll(watch.marks().values()).toJavaList(),
                    watch.past().toJavaList(),
                    board.devices().values().toJavaList());
        }

        Board toBoard() {
            Watchbook over =
                    new Watchbook(
                            Watchbook.EMPTY.alerts(),
                            Watchbook.EMPTY.marks(),
                            io.vavr.collection.Vector.ofAll(past));
            return new Board(
                    io.vavr.collection.List.ofAll(calls),
                    byKey(notices, Notice::id),
                    io.vavr.collection.List.ofAll(alerts).foldLeft(over, Watchbook::with),
                    byKey(devices, DeviceFact::device));
        }
    }

    public static HallSnapshot of(Hall hall) {
        return new HallSnapshot(
                hall.id(),
                hall.plan(),
                hall.seq(),
                Day.of(hall.day()),
                hall.tickets().all().values().toJavaList(),
                hall.counters().values().toJavaList(),
                Boards.of(hall.board()));
    }

    /** A hall that answers no repeated request, for whoever only looks at it. */
    public static HallSnapshot withoutRequests(Hall hall) {
        return of(hall.with(hall.day().withoutRequests()));
    }

    /** The hall again, with its indexes. */
    public Hall toHall() {
        Tickets all = Tickets.NONE;
        for (Ticket ticket : tickets) {
            all = all.with(ticket);
        }
        return new Hall(
                id, plan, seq, day.toDayBook(), all, byKey(counters, Counter::id), board.toBoard());
    }

    private static <K, V> LinkedHashMap<K, V> byKey(List<V> values, Function<V, K> key) {
        return LinkedHashMap.ofEntries(
                values.stream().map(each -> Tuple.of(key.apply(each), each)).toList());
    }
}
