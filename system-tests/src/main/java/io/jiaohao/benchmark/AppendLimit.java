package io.jiaohao.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the disk could do: clients in this process append the very bytes that the server's journal
 * holds, and each waits until its own are durable; what waits together is written and synced
 * together. Nothing is decided, encoded, or sent.
 */
final class AppendLimit {
    private static final int ROWS = 4_000;
    private static final long IDLE_MILLIS = 20;
    private static final String LATEST =
            "SELECT batch FROM hall_journal ORDER BY rowid DESC LIMIT " + ROWS;

    private record Pending(byte[] record, CompletableFuture<Boolean> done) {}

    private final Disk disk;
    private final List<byte[]> records;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final AtomicLong appended = new AtomicLong();
    private volatile boolean stopping; // set once, when the time is over

    private AppendLimit(Disk disk, List<byte[]> records) {
        this.disk = disk;
        this.records = List.copyOf(records);
    }

    /** What was written last into a journal. */
    static List<byte[]> latest(Path journal) {
        List<byte[]> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                PreparedStatement select = connection.prepareStatement(LATEST);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(found.getString(1).getBytes(StandardCharsets.UTF_8));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to read " + journal, e);
        }
    }

    /** Appends a second of that many clients, after as long to warm up. */
    static double perSecond(Disk disk, List<byte[]> records, int clients, double seconds)
            throws IOException, SQLException {
        AppendLimit limit = new AppendLimit(disk, records);
        List<Thread> threads = new ArrayList<>();
        threads.add(limit.started("limit-writer", limit::write));
        for (int client = 0; client < clients; client++) {
            int first = client;
            threads.add(limit.started("limit-client-" + client, () -> limit.append(first)));
        }
        try {
            pause(seconds);
            long before = limit.appended.get();
            long began = System.nanoTime();
            pause(seconds);
            long count = limit.appended.get() - before;
            return count * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - began);
        } finally {
            limit.stopping = true;
            threads.forEach(AppendLimit::join);
            disk.close();
        }
    }

    private Thread started(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        return thread;
    }

    static void pause(double seconds) {
        try {
            TimeUnit.NANOSECONDS.sleep((long) (seconds * TimeUnit.SECONDS.toNanos(1)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void append(int first) {
        for (int i = first; !stopping; i++) {
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            queue.add(new Pending(records.get(i % records.size()), done));
            done.join();
            appended.incrementAndGet();
        }
    }

    private void write() {
        List<Pending> together = new ArrayList<>();
        try {
            while (!stopping || !queue.isEmpty() || !together.isEmpty()) {
                together.clear();
                Pending next = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    together.add(next);
                    queue.drainTo(together);
                    disk.write(together.stream().map(Pending::record).toList());
                    together.forEach(pending -> pending.done().complete(true));
                }
            }
        } catch (IOException | SQLException | InterruptedException e) {
            together.forEach(pending -> pending.done().completeExceptionally(e));
        }
    }
}
