package io.jiaohao.display.sound;

import java.util.concurrent.CompletableFuture;

/** Tells an output to end what it plays, because something more urgent waits. Any thread. */
public final class Cut {
    private final CompletableFuture<Void> signal = new CompletableFuture<>();

    public void now() {
        signal.complete(null);
    }

    public boolean isNow() {
        return signal.isDone();
    }

    /** Runs this when it is time, or at once when it is already. */
    public void whenNow(Runnable action) {
        signal.thenRun(action);
    }
}
