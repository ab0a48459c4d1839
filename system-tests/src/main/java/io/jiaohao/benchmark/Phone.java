package io.jiaohao.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's page, open on a phone: follows its stream as a browser does, and knows when it was
 * told of the call. Confined to its loop's thread, save what says otherwise.
 */
final class Phone implements Wire.Reader {
    private static final String ASK = "GET %s/live HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n";
    private static final byte[] STATUS = bytes("HTTP/1.1 ");
    private static final byte[] GOOD = bytes("HTTP/1.1 200");
    private static final byte[] DATA = bytes("data: ");
    private static final byte[] UNKNOWN = bytes("data-state=\"unknown\"");
    private static final byte[] CALLED = bytes("data-state=\"called\"");

    /** What all of them have been told. */
    static final class Told {
        private long messages;

        long messages() {
            return messages;
        }
    }

    private final String path;
    private final Told told;
    private final CompletableFuture<Phone> opened = new CompletableFuture<>();
    private final CompletableFuture<Long> called = new CompletableFuture<>();
    private @Nullable Wire wire; // set once it is connected

    /**
     * @param path of the page
     */
    Phone(String path, Told told) {
        this.path = path;
        this.told = told;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** When it shows its ticket. Any thread. */
    CompletableFuture<Phone> opened() {
        return opened;
    }

    /** The nanoTime of when it was told that it is its turn. Any thread. */
    CompletableFuture<Long> called() {
        return called;
    }

    @Override
    public void connected(Wire connected) {
        wire = connected;
        connected.send(bytes(ASK.formatted(path)));
    }

    @Override
    public void read(Line line) {
        if (line.startsWith(STATUS) && !line.has(GOOD)) {
            fail(line + " for ");
        }
        if (!line.startsWith(DATA)) {
            return;
        }
        told.messages++;
        if (line.has(UNKNOWN)) {
            fail("Expected the server to know the ticket of ");
        }
        opened.complete(this);
        if (!called.isDone() && line.has(CALLED)) {
            called.complete(System.nanoTime());
        }
    }

    @Override
    public void ended() {
        fail("The server ended ");
    }

    private void fail(String why) {
        IllegalStateException failure = new IllegalStateException(why + path);
        opened.completeExceptionally(failure);
        called.completeExceptionally(failure);
    }

    boolean isOpen() {
        return wire != null && !called.isCompletedExceptionally();
    }
}
