package io.jiaohao.display.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what may hang (an engine, a sound card) on threads of its own, so that the announcer can
 * leave it behind and go on. Any thread.
 */
public final class Deadline implements AutoCloseable {
    private final ExecutorService threads;

    public Deadline(String threadName) {
        AtomicInteger count = new AtomicInteger();
        threads =
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread =
                                    new Thread(task, threadName + "-" + count.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Begins work that somebody will wait for later. */
    public <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /** Gives the result, or throws {@link TimeoutException} and interrupts the work. */
    public <T> T within(Duration limit, Callable<T> work)
            throws IOException, TimeoutException, InterruptedException {
        Future<T> result = threads.submit(work);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TimeoutException("it gave no answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            throw new IOException(reason, cause);
        } finally {
            result.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
