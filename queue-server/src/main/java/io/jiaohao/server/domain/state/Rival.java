package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Another lane of the queue, as somebody sees it who waits in his own (DOMAIN Q4 to Q6).
 *
 * @param waiting of it now, who may come first
 * @param coming so many of it come for each call of the queue, who may come first
 * @param most who come first; without bound where the lane simply does
 */
record Rival(double waiting, double coming, double most) {
    private static final Rival NONE = new Rival(0, 0, 0);

    /**
     * @param own how many of the same lane are before
     */
    record View(int own, Instant now) {}

    double waitingFirst() {
        return Math.min(waiting, most);
    }

    /** How many come first while the queue makes so many calls. */
    double first(double calls) {
        return Math.min(waiting + coming * calls, most);
    }

    static Rival of(Hall hall, Standing who, LanePlan other, View view) {
        LanePlan mine = hall.rules().catalogue().lane(who.lane()).orElse(other);
        Rival all = whole(hall, who.queue().id(), other.id());
        Rival overdue = overdue(hall, who.queue().id(), other, view);
        return switch (hall.rules().rules().order().lanes()) {
            case ARRIVAL -> NONE;
            case STRICT -> isFavoured(hall, other.id(), mine.id()) ? all : overdue;
            case RATIO -> {
                double turns = (view.own() + 1.0) * other.share() / mine.share();
                yield new Rival(all.waiting, all.coming, Math.max(turns, overdue.most));
            }
            case AGEING -> ageing(all, (double) mine.rate() / other.rate());
        };
    }

    private static Rival whole(Hall hall, QueueId queue, LaneId lane) {
        QueueDay day = hall.day().queue(queue);
        Line line = hall.tickets().lines(queue);
        int waiting = line.in(lane).size();
        double takes = day.calls() + line.all().size();
        double coming = takes == 0 ? 0 : (day.callsOf(lane) + waiting) / takes;
        return new Rival(waiting, coming, Double.MAX_VALUE);
    }

    /**
     * A slower lane keeps ahead those who have long waited already; of a faster one those pass who
     * come soon enough.
     *
     * @param pace of the own lane's score, the other's being 1
     */
    private static Rival ageing(Rival all, double pace) {
        return pace > 1
                ? new Rival(all.waiting / pace, 0, all.most)
                : new Rival(all.waiting, all.coming * (1 - pace), all.most);
    }

    /** The ordinary line when its first has waited too long (DOMAIN Q6). */
    private static Rival overdue(Hall hall, QueueId queue, LanePlan other, View view) {
        Rules.Ceiling ceiling = hall.rules().rules().order().ceiling();
        Duration after = ceiling.after();
        var line = hall.tickets().lines(queue).in(other.id());
        boolean overdue =
                after != null
                        && other.id().equals(hall.rules().catalogue().lanes().get(0).id())
                        && Line.first(line)
                                .map(hall.tickets()::known)
                                .map(head -> head.times().eligibleAt().plus(after))
                                .filter(view.now()::isAfter)
                                .isPresent();
        double most = ceiling.bounded() ? view.own() + 1 : Double.MAX_VALUE;
        return overdue ? new Rival(line.size(), 0, most) : NONE;
    }

    /** Favoured lanes come first in the hall's order, the ordinary one last. */
    private static boolean isFavoured(Hall hall, LaneId other, LaneId mine) {
        List<LaneId> lanes = hall.rules().catalogue().lanes().stream().map(LanePlan::id).toList();
        boolean ordinary = lanes.indexOf(mine) == 0;
        return ordinary || lanes.indexOf(other) > 0 && lanes.indexOf(other) < lanes.indexOf(mine);
    }
}
