package io.jiaohao.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs several scripts that all begin at one moment, each on a thread of its own. */
public final class Together {
    private static final long LIMIT_SECONDS = 100;

    private Together() {}

    /** What each gave, in their order; fails as the first of them that failed. */
    public static <T> List<T> run(List<Callable<T>> scripts) {
        return run(scripts, LIMIT_SECONDS);
    }

    /** The same for scripts that may take longer. */
    static <T> List<T> run(List<Callable<T>> scripts, long limitSeconds) {
        ExecutorService threads = Executors.newFixedThreadPool(scripts.size());
        CountDownLatch begin = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> script : scripts) {
                running.add(
                        threads.submit(
                                () -> {
                                    begin.await();
                                    return script.call();
                                }));
            }
            begin.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(limitSeconds, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Expected every script to end", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
