package io.jiaohao.server.push;

import io.vertx.core.Context;

/** Lets a tick follow a change soon, but at most four a second. Confined to its context. */
final class TickPace {
    private static final long INTERVAL_MILLIS = 250;

    private final Context context;
    private final Runnable tick;
    private boolean planned; // a tick is on its way

    TickPace(Context context, Runnable tick) {
        this.context = context;
        this.tick = tick;
    }

    void soon() {
        if (!planned) {
            planned = true;
            context.owner()
                    .setTimer(
                            INTERVAL_MILLIS,
                            timer -> {
                                planned = false;
                                tick.run();
                            });
        }
    }
}
