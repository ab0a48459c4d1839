package io.jiaohao.kit.life;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until a server listens, and says plainly which port is taken when it cannot. */
public final class Listening {
    private static final long SECONDS = 10;

    private Listening() {}

    /**
     * @param key the configuration's key of the port
     */
    public static <T> T await(Future<T> listening, String key, int port)
            throws IOException, InterruptedException, TimeoutException {
        try {
            return listening
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BindException) {
                throw new PortTakenException(key, port, e.getCause());
            }
            throw new IOException(e.getCause().getMessage(), e);
        }
    }
}
