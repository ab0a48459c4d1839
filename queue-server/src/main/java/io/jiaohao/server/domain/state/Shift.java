package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the present clerk's work at a counter has come to.
 *
 * @param usedAt when the clerk last did something here; null while closed
 * @param freeSince since when nothing is at hand; null while something is, or closed
 * @param pausedSince since when it is paused; null while it is not
 * @param returnedInTurn how many returned visitors were called since the last new one
 * @param helping the queues it was opened for in need (DOMAIN W6)
 * @param offered the queues that it could open: in need, or by order
 * @param ordered those of both which a supervisor wants helped, in need or not
 */
public record Shift(
        @Nullable Instant usedAt,
        @Nullable Instant freeSince,
        @Nullable Instant pausedSince,
        int returnedInTurn,
        List<QueueId> helping,
        List<QueueId> offered,
        List<QueueId> ordered) {
    public static final Shift NONE =
            new Shift(null, null, null, 0, List.of(), List.of(), List.of());

    public Shift {
        helping = List.copyOf(helping);
        offered = List.copyOf(offered);
        ordered = List.copyOf(ordered);
    }

    /** A clerk comes: what the closed counter was offered, he is. */
    Shift begun(Instant at) {
        return new Shift(null, at, null, 0, List.of(), offered, ordered);
    }

    Shift used(Instant at) {
        return new Shift(at, freeSince, pausedSince, returnedInTurn, helping, offered, ordered);
    }

    Shift free(@Nullable Instant since) {
        return new Shift(usedAt, since, pausedSince, returnedInTurn, helping, offered, ordered);
    }

    Shift paused(@Nullable Instant since) {
        return new Shift(usedAt, freeSince, since, returnedInTurn, helping, offered, ordered);
    }

    Shift returning(int inTurn) {
        return new Shift(usedAt, freeSince, pausedSince, inTurn, helping, offered, ordered);
    }

    /** What it helps is no longer offered to it. */
    Shift helping(List<QueueId> queues) {
        return opening(queues, without(offered, queues));
    }

    Shift offered(List<QueueId> queues) {
        return opening(helping, queues);
    }

    /** An order is over when its queue is neither helped nor offered any more. */
    private Shift opening(List<QueueId> helps, List<QueueId> offers) {
        List<QueueId> still =
                ordered.stream()
                        .filter(each -> helps.contains(each) || offers.contains(each))
                        .toList();
        return new Shift(usedAt, freeSince, pausedSince, returnedInTurn, helps, offers, still);
    }

    private static List<QueueId> without(List<QueueId> queues, List<QueueId> some) {
        return queues.stream().filter(queue -> !some.contains(queue)).toList();
    }

    /** Until it is helped or offered, which the next event says. */
    Shift orderedTo(QueueId queue) {
        List<QueueId> more = Stream.concat(ordered.stream(), Stream.of(queue)).distinct().toList();
        return new Shift(usedAt, freeSince, pausedSince, returnedInTurn, helping, offered, more);
    }
}
