package io.jiaohao.kit.life;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the steps of a program in order and stops the started ones in reverse. A step that does
 * not stop within the deadline is left behind and logged. Start and stop may come from different
 * threads; stop waits for a start under way.
 */
public final class Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    private final List<Step> steps;
    private final Duration stopDeadline;
    private final Deque<Step> started = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    public Lifecycle(List<Step> steps, Duration stopDeadline) {
        this.steps = List.copyOf(steps);
        this.stopDeadline = stopDeadline;
    }

    /** Starts every step; when one fails, stops those before it and throws. */
    public synchronized void start() throws StartException {
        for (Step step : steps) {
            try {
                step.start();
                started.push(step);
            } catch (Exception e) {
                stop();
                throw new StartException(step.name(), e);
            }
        }
    }

    /** Stops what was started. Does nothing the second time. */
    public synchronized void stop() {
        ExecutorService stopper =
                Executors.newSingleThreadExecutor(task -> daemon(task, "lifecycle-stop"));
        while (!started.isEmpty()) {
            stop(started.pop(), stopper);
        }
        stopper.shutdown();
        stopped.countDown();
    }

    private void stop(Step step, ExecutorService stopper) {
        Future<?> stopping =
                stopper.submit(
                        () -> {
                            step.stop();
                            return null;
                        });
        try {
            stopping.get(stopDeadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stopping.cancel(true);
            LOG.warn("Expected to stop step={} within {}, but it hangs", step.name(), stopDeadline);
        } catch (ExecutionException e) {
            LOG.warn("Expected to stop step={}, but it failed", step.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until {@link #stop()} has finished. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
