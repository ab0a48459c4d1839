package io.jiaohao.server.domain.state;

/**
 * How long a visitor will wait, from the queue's length, its mean service time and the counters
 * open now; a range rounded outward to five minutes (DOMAIN P1).
 */
public final class WaitEstimate {
    private static final long STEP_SECONDS = 300;
    private static final double LOW = 0.8;
    private static final double HIGH = 1.25;

    private WaitEstimate() {}

    /** What a ticket with so many ahead of it is told. */
    public static Promise of(Hall hall, QueuePlan queue, int ahead) {
        long open = hall.openFor(queue.id()).count();
        boolean idle =
                hall.openFor(queue.id())
                        .anyMatch(counter -> hall.counter(counter.id()).atHand() == null);
        if (ahead == 0 && idle) {
            return new Promise(0, 0, 0);
        }
        long counters = Math.max(1, open > 0 ? open : configured(hall, queue.id()));
        double expected = (double) Math.max(1, ahead) * queue.service().toSeconds() / counters;
        long low = (long) Math.floor(expected * LOW / STEP_SECONDS) * STEP_SECONDS;
        long high = (long) Math.ceil(expected * HIGH / STEP_SECONDS) * STEP_SECONDS;
        return new Promise(ahead, low, Math.max(high, low + STEP_SECONDS));
    }

    private static long configured(Hall hall, QueueId queue) {
        return hall.rules().premises().counters().stream()
                .filter(counter -> counter.queues().contains(queue))
                .count();
    }
}
