package io.jiaohao.server.domain.state;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a hall counts and remembers for one business day.
 *
 * @param date null before the first day
 * @param requests what each request was answered
 * @param queues what each queue has come to
 * @param shown what devices were last told about opening
 * @param noShows of earlier days, kept over the turn of the day
 * @param stops what was stopped by order
 */
public record DayBook(
        @Nullable LocalDate date,
        Issued issued,
        Map<String, Reply.Remembered> requests,
        Map<QueueId, QueueDay> queues,
        Opening shown,
        NoShows noShows,
        Stops stops) {
    public static final DayBook NONE =
            new DayBook(
                    null,
                    Issued.NONE,
                    HashMap.empty(),
                    HashMap.empty(),
                    Opening.UNKNOWN,
                    NoShows.NONE,
                    Stops.NONE);

    /** A new day: everything is forgotten that belongs to the one before. */
    public DayBook at(LocalDate day, NoShows kept) {
        return new DayBook(
                day, Issued.NONE, HashMap.empty(), HashMap.empty(), shown, kept, stops.ofNewDay());
    }

    public DayBook with(Issued other) {
        return new DayBook(date, other, requests, queues, shown, noShows, stops);
    }

    public DayBook remembering(RequestKey request, Reply reply) {
        Map<String, Reply.Remembered> more =
                requests.put(request.key(), new Reply.Remembered(request.fingerprint(), reply));
        return new DayBook(date, issued, more, queues, shown, noShows, stops);
    }

    DayBook withoutRequests() {
        return new DayBook(date, issued, HashMap.empty(), queues, shown, noShows, stops);
    }

    public Optional<Reply.Remembered> remembered(RequestKey request) {
        return requests.get(request.key()).toJavaOptional();
    }

    public QueueDay queue(QueueId queue) {
        return queues.getOrElse(queue, QueueDay.NONE);
    }

    public DayBook with(QueueId queue, UnaryOperator<QueueDay> change) {
        Map<QueueId, QueueDay> changed = queues.put(queue, change.apply(queue(queue)));
        return new DayBook(date, issued, requests, changed, shown, noShows, stops);
    }

    public DayBook showing(Opening opening) {
        return new DayBook(date, issued, requests, queues, opening, noShows, stops);
    }

    public DayBook with(NoShows others) {
        return new DayBook(date, issued, requests, queues, shown, others, stops);
    }

    public DayBook with(Stops others) {
        return new DayBook(date, issued, requests, queues, shown, noShows, others);
    }
}
