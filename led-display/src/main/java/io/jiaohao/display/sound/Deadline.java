package io.jiaohao.display.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs what may hang (an engine, a sound card) on threads of its own, so that the announcer can
 * leave it behind and go on. Any thread.
 */
public final class Deadline implements AutoCloseable {
    private static final Duration TIDYING = Duration.ofMillis(500);

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
        return within(limit, work, ignored -> {});
    }

    /**
     * The same for work whose result must not be lost.
     *
     * @param late takes a result that nobody waits for any more, e.g. to close it
     */
    public <T> T within(Duration limit, Callable<T> work, Consumer<T> late)
            throws IOException, TimeoutException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Future<?> running = threads.submit(() -> complete(result, work));
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            result.thenAccept(late);
            throw e;
        } catch (TimeoutException e) {
            result.thenAccept(late);
            throw new TimeoutException("it gave no answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            throw new IOException(reason, cause);
        } finally {
            running.cancel(true);
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
        try {
            result.complete(work.call());
        } catch (Exception | LinkageError e) { // what an engine or a driver may throw
            result.completeExceptionally(e);
        }
    }

    /**
     * Interrupts all work, and gives it a moment to tidy up: to end a process, to delete a file.
     */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(TIDYING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
