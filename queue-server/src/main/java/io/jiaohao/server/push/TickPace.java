package io.jiaohao.server.push;

import io.vertx.core.Context;
import java.util.concurrent.TimeUnit;

/** Lets a tick follow a change as soon as there is a slot for it. Confined to its context. */
final class TickPace {
    private final Context context;
    private final TickSlots slots;
    private final Runnable tick;
    private boolean planned; // a tick is on its way

    TickPace(Context context, TickSlots slots, Runnable tick) {
        this.context = context;
        this.slots = slots;
        this.tick = tick;
    }

    void soon() {
        if (!planned) {
            planned = true;
            context.owner()
                    .setTimer(
                            1 + TimeUnit.NANOSECONDS.toMillis(slots.reserve()),
                            timer -> {
                                planned = false;
                                slots.run(tick);
                            });
        }
    }
}
