package io.jiaohao.server.domain.state;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** {@link DayBook}, flat. */
    public record Day(
            @Nullable LocalDate date,
            Map<String, Integer> serials,
            Map<String, Integer> taken,
            Map<String, Reply.Remembered> requests,
            List<Lease> leases,
            Opening shown) {}

    /** {@link Board}, flat. */
    public record Boards(List<Call> calls, List<Notice> notices) {}

    public static HallSnapshot of(Hall hall) {
        DayBook day = hall.day();
        return new HallSnapshot(
                hall.id(),
                hall.plan(),
                hall.seq(),
                new Day(
                        day.date(),
                        day.serials().toJavaMap(),
                        day.taken().mapKeys(MatterId::value).toJavaMap(),
                        day.requests().toJavaMap(),
                        day.leases().asJava(),
                        day.shown()),
                hall.tickets().all().values().toJavaList(),
                hall.counters().values().toJavaList(),
                new Boards(
                        hall.board().calls().asJava(),
                        hall.board().notices().values().toJavaList()));
    }

    /** The hall again, with its indexes. */
    public Hall toHall() {
        Tickets all = Tickets.NONE;
        for (Ticket ticket : tickets) {
            all = all.with(ticket);
        }
        return new Hall(
                id,
                plan,
                seq,
                new DayBook(
                        day.date(),
                        HashMap.ofAll(day.serials()),
                        HashMap.ofAll(day.taken()).mapKeys(MatterId::new),
                        HashMap.ofAll(day.requests()),
                        io.vavr.collection.List.ofAll(day.leases()),
                        day.shown()),
                all,
                LinkedHashMap.ofEntries(
                        counters.stream().map(each -> Tuple.of(each.id(), each)).toList()),
                new Board(
                        io.vavr.collection.List.ofAll(board.calls()),
                        LinkedHashMap.ofEntries(
                                board.notices().stream()
                                        .map(each -> Tuple.of(each.id(), each))
                                        .toList())));
    }
}
