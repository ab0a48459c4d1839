package io.jiaohao.systemtests.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How fast scripted people work, and whether they still do. Any thread.
 *
 * @param thinkMillis between two presses
 */
record Pace(int thinkMillis, CountDownLatch over) {
    static Pace of(int thinkMillis) {
        return new Pace(thinkMillis, new CountDownLatch(1));
    }

    boolean goesOn() {
        return over.getCount() > 0;
    }

    void end() {
        over.countDown();
    }

    /** Thinks; ends at once when everything is over. */
    void think() {
        pause(thinkMillis);
    }

    /** Does nothing for so long, or until everything is over. */
    void pause(long millis) {
        try {
            over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
