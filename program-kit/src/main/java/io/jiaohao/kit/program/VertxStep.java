package io.jiaohao.kit.program;

import io.jiaohao.kit.life.Step;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.TimeUnit;

/** Closes Vert.x last. It is made with the step, because later steps are built on it. */
public final class VertxStep implements Step {
    private static final long STOP_SECONDS = 5;

    private final Vertx vertx;

    /**
     * @param eventLoops how many threads serve sockets
     */
    public VertxStep(int eventLoops) {
        this.vertx =
                Vertx.vertx(
                        new VertxOptions().setEventLoopPoolSize(eventLoops).setWorkerPoolSize(4));
    }

    public Vertx vertx() {
        return vertx;
    }

    @Override
    public String name() {
        return "vertx";
    }

    @Override
    public void start() {
        // works since it was made
    }

    @Override
    public void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
