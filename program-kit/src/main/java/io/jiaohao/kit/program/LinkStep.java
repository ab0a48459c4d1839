package io.jiaohao.kit.program;

import io.jiaohao.kit.life.Step;
import io.jiaohao.protocol.link.DeviceLink;
import java.util.concurrent.TimeUnit;

/** Runs a {@link DeviceLink} with the program. The program is ready before the link is up. */
public record LinkStep(DeviceLink link) implements Step {
    private static final long STOP_SECONDS = 2;

    @Override
    public String name() {
        return "link";
    }

    @Override
    public void start() {
        link.start();
    }

    @Override
    public void stop() throws Exception {
        link.stop().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
