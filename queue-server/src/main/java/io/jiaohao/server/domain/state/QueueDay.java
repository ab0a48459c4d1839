package io.jiaohao.server.domain.state;

/**
 * What a queue has come to today.
 *
 * @param turn of its lanes
 * @param calls how many first calls there were
 * @param pace how long its visitors occupy a window
 */
public record QueueDay(LaneTurn turn, long calls, Pace pace) {
    public static final QueueDay NONE = new QueueDay(LaneTurn.START, 0, Pace.UNKNOWN);

    public QueueDay called(LaneTurn next) {
        return new QueueDay(next, calls + 1, pace);
    }

    public QueueDay with(Pace other) {
        return new QueueDay(turn, calls, other);
    }
}
