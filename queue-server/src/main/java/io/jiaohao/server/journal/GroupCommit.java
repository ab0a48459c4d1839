package io.jiaohao.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Gathers what arrives while the disk is busy and hands it on together: one transaction and one
 * fsync for many halls, and no waiting for company. One thread of its own carries the batches out.
 *
 * @param <T> what is written
 */
final class GroupCommit<T> {
    private static final int MAX_TOGETHER = 512;
    private static final long IDLE_MILLIS = 200;

    /** One item and who waits for it. */
    record Pending<T>(T item, CompletableFuture<Void> done) {}

    private final BlockingQueue<Pending<T>> queue = new LinkedBlockingQueue<>();
    private final Consumer<List<Pending<T>>> writer;
    private final Thread thread;
    private volatile boolean stopping; // set once by stop()

    /**
     * @param writer completes every item it is given, after the commit
     */
    GroupCommit(String name, Consumer<List<Pending<T>>> writer) {
        this.writer = writer;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Writes what is queued, then ends. */
    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    /** Completed once the item is durable, or with the reason why it is not. */
    CompletableFuture<Void> submit(T item) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        queue.add(new Pending<>(item, done));
        return done;
    }

    /** Takes an item back whose turn has not come; false when it may be on the disk already. */
    boolean withdraw(CompletableFuture<Void> submitted) {
        return queue.removeIf(pending -> pending.done() == submitted);
    }

    private void run() {
        try {
            while (!stopping || !queue.isEmpty()) {
                Pending<T> first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    Thread.yield(); // who is about to submit comes along; an idle machine waits not
                    write(first);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Pending<T> first) {
        List<Pending<T>> together = new ArrayList<>();
        together.add(first);
        queue.drainTo(together, MAX_TOGETHER - 1);
        try {
            writer.accept(together);
        } catch (Throwable e) { // the writer must outlive every fault: all halls wait for it
            together.forEach(pending -> pending.done().completeExceptionally(e));
        }
    }
}
