package io.jiaohao.terminal;

import io.vertx.core.Vertx;

/**
 * Paints at most so often: the first change at once, the rest of a burst together at its end.
 * Confined to the link's context.
 */
final class Publisher {
    private final Vertx vertx;
    private final long intervalMillis;
    private final Runnable paint;
    private boolean resting; // painted less than an interval ago
    private boolean dirty; // changed since

    Publisher(Vertx vertx, long intervalMillis, Runnable paint) {
        this.vertx = vertx;
        this.intervalMillis = intervalMillis;
        this.paint = paint;
    }

    /** Something changed. */
    void changed() {
        if (resting) {
            dirty = true;
            return;
        }
        resting = true;
        dirty = false;
        paint.run();
        vertx.setTimer(intervalMillis, timer -> rested());
    }

    private void rested() {
        resting = false;
        if (dirty) {
            changed();
        }
    }
}
