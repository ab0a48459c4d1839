package io.jiaohao.protocol.rpc;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;

/**
 * Cuts a stream of bytes into lines.
 *
 * <pre>  bytes … [CR] LF   bytes … [CR] LF   …</pre>
 *
 * A line longer than the limit is reported once, and nothing after it is read. Used by one event
 * loop.
 */
public final class LineFramer implements Handler<Buffer> {
    /** The longest line that a server reads, in bytes, without its end. */
    public static final int MAX_LINE_TO_SERVER = 65_536;

    /** The longest line that a device reads: a snapshot of a great hall. */
    public static final int MAX_LINE_TO_DEVICE = 16 * 1024 * 1024;

    private final int maxBytes;
    private final Handler<byte[]> onLine;
    private final Runnable onOversize;
    private Buffer rest = Buffer.buffer(); // grows with each chunk, shrinks with each line
    private int scanned; // bytes of rest known to hold no line end
    private boolean closed; // set by an oversized line and by close()

    public LineFramer(int maxBytes, Handler<byte[]> onLine, Runnable onOversize) {
        this.maxBytes = maxBytes;
        this.onLine = onLine;
        this.onOversize = onOversize;
    }

    @Override
    public void handle(Buffer chunk) {
        if (closed) {
            return;
        }
        rest.appendBuffer(chunk);
        int start = 0;
        for (int i = scanned; i < rest.length() && !closed; i++) {
            if (rest.getByte(i) == '\n') {
                emit(start, i);
                start = i + 1;
            }
        }
        keepFrom(start);
    }

    private void emit(int start, int end) {
        int last = end > start && rest.getByte(end - 1) == '\r' ? end - 1 : end;
        if (last - start > maxBytes) {
            overflow();
        } else {
            onLine.handle(rest.getBytes(start, last));
        }
    }

    private void keepFrom(int start) {
        if (closed) {
            rest = Buffer.buffer();
            return;
        }
        if (start > 0) {
            rest = Buffer.buffer(rest.getBytes(start, rest.length()));
        }
        scanned = rest.length();
        if (rest.length() > maxBytes + 1) {
            overflow();
        }
    }

    private void overflow() {
        closed = true;
        rest = Buffer.buffer();
        onOversize.run();
    }

    /** Drops what is left; later bytes are ignored. */
    public void close() {
        closed = true;
    }
}
