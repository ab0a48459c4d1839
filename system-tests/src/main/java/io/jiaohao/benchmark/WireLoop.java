package io.jiaohao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One thread that carries the connections of many played devices. Any thread may ask it for
 * something; what it is asked runs on its own thread.
 */
final class WireLoop implements AutoCloseable {
    private static final int BUFFER_BYTES = 262_144;
    private static final int PATIENCE_SECONDS = 120;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final Thread thread = new Thread(this::run, "devices");
    private volatile boolean closed; // set once by close()

    WireLoop() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Connects a device. */
    void connect(InetSocketAddress server, Wire.Reader reader) {
        try {
            SocketChannel channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            ask(() -> register(channel, reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wire register(SocketChannel channel, Wire.Reader reader) {
        try {
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            Wire wire = new Wire(channel, key, reader);
            key.attach(wire);
            reader.connected(wire);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Runs it on the loop and waits for what it gives. */
    <T> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        run(
                () -> {
                    try {
                        answer.complete(question.get());
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
        return await(answer);
    }

    /** What a device promised. */
    static <T> T await(CompletableFuture<T> promise) {
        try {
            return promise.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Expected the server to answer, but " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        while (!closed) {
            try {
                selector.select(this::serve);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }
    }

    private void serve(SelectionKey key) {
        Wire wire = (Wire) key.attachment();
        try {
            if (key.isWritable()) {
                wire.writable();
            }
            if (key.isValid() && key.isReadable()) {
                wire.readable(buffer);
            }
        } catch (IOException e) {
            wire.close();
        }
    }

    /** Ends every connection. */
    @Override
    public void close() {
        ask(
                () -> {
                    selector.keys().forEach(key -> ((Wire) key.attachment()).close());
                    return true;
                });
        closed = true;
        selector.wakeup();
    }
}
