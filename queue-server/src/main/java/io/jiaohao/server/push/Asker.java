package io.jiaohao.server.push;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Somebody who waits for a whole hall: he is given it, or told why there is none. */
record Asker(BiConsumer<HallFeed, Whole> action, Consumer<Throwable> lost) {
    void give(HallFeed feed, Whole whole) {
        try {
            action.accept(feed, whole);
        } catch (RuntimeException fault) {
            lost.accept(fault); // his own, so that others in the queue get theirs
        }
    }
}
