package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.util.List;

/**
 * How many of its queue are called before somebody, by the hall's way with lanes (DOMAIN P2, Q4 to
 * Q6); from the sizes of the lines alone.
 *
 * @param present of those who wait now
 * @param all with those of other lanes who are expected to come meanwhile
 */
record Ahead(double present, double all) {
    /** However many of the favoured come, somebody else is called now and then. */
    private static final double MOST_COMING = 0.8;

    static Ahead of(Hall hall, Standing who, Instant now) {
        Line line = hall.tickets().lines(who.queue().id());
        if (hall.rules().rules().order().lanes() == Rules.Lanes.ARRIVAL) {
            int before = line.all().before(who.place());
            return new Ahead(before, before);
        }
        int own = line.in(who.lane()).before(who.place());
        List<Rival> rivals =
                hall.rules().catalogue().lanes().stream()
                        .filter(lane -> !lane.id().equals(who.lane()))
                        .map(lane -> Rival.of(hall, who, lane, new Rival.View(own, now)))
                        .toList();
        return among(own, rivals);
    }

    private static Ahead among(int own, List<Rival> rivals) {
        double waiting = own + rivals.stream().mapToDouble(Rival::waitingFirst).sum();
        double coming = rivals.stream().mapToDouble(Rival::coming).sum();
        double calls = (waiting + 1) / (1 - Math.min(MOST_COMING, coming));
        double all = own + rivals.stream().mapToDouble(rival -> rival.first(calls)).sum();
        return new Ahead(waiting, all);
    }
}
