package io.jiaohao.terminal.pad;

import io.jiaohao.terminal.pad.frame.Fault;
import io.jiaohao.terminal.pad.frame.FrameCounts;
import io.jiaohao.terminal.pad.profile.EvaluatorProfile;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The visitor's keys at a window. They are open for one ticket from the end of its service for 30 s
 * (DOMAIN EV3), also while the next visitor is being called; not beyond the moment when that one
 * has come, for then nobody knows whose finger it is. One key counts; who presses none stays
 * unrated (EV2). Confined to the window's context.
 */
final class Evaluator {
    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);

    private final EvaluatorProfile profile;
    private final PadWindow window;
    private final Vertx vertx;
    private final FrameCounts counts;
    private final Runnable open;
    private @Nullable String served; // the last ticket that it was opened for
    private @Nullable String ticket; // whose visitor may press now
    private long timer; // closes it

    /**
     * @param open sends the frame that opens the device
     */
    Evaluator(
            EvaluatorProfile profile,
            PadWindow window,
            Vertx vertx,
            FrameCounts counts,
            Runnable open) {
        this.profile = profile;
        this.window = window;
        this.vertx = vertx;
        this.counts = counts;
        this.open = open;
    }

    /** Looks at the window after a change. */
    void see(Sight sight) {
        String now = sight.served();
        if (now != null && !now.equals(served)) {
            open(now);
        }
        served = now;
        AtHand atHand = sight.atHand();
        boolean othersTurn = atHand != null && (atHand.serving() || atHand.ticket().equals(ticket));
        if (ticket != null && (othersTurn || now == null)) {
            close();
        }
    }

    private void open(String finished) {
        close();
        ticket = finished;
        open.run();
        timer = vertx.setTimer(profile.open().toMillis(), ignored -> close());
    }

    private void close() {
        vertx.cancelTimer(timer);
        ticket = null;
    }

    /** A key was pressed on the device. */
    void scored(int value) {
        String rated = ticket;
        Optional<Integer> score = profile.score(value);
        if (score.isEmpty()) {
            counts.add(Fault.UNKNOWN_KEY);
        } else if (rated == null) {
            LOG.debug("a key of the evaluator belongs to no service and is left out");
        } else {
            close();
            window.rate(rated, score.get());
        }
    }
}
