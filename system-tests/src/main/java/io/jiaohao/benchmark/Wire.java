package io.jiaohao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One device's connection: cuts what comes into lines and sends what is given. Confined to the
 * thread of its {@link WireLoop}.
 */
final class Wire {
    /** Who reads its lines, on the loop's thread. */
    interface Reader {
        /** First of all: where to send to. */
        void connected(Wire wire);

        void read(Line line);

        /** The connection has ended. */
        void ended();
    }

    private static final byte[] NOTHING = {};

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Reader reader;
    private byte[] begun = NOTHING; // a line whose end has not come
    private @Nullable ByteBuffer unsent; // what the socket has not taken

    Wire(SocketChannel channel, SelectionKey key, Reader reader) {
        this.channel = channel;
        this.key = key;
        this.reader = reader;
    }

    void send(byte[] line) {
        ByteBuffer out = ByteBuffer.wrap(line);
        if (unsent != null) {
            unsent = joined(unsent, out);
            return;
        }
        try {
            channel.write(out);
        } catch (IOException e) {
            close();
            return;
        }
        if (out.hasRemaining()) {
            unsent = out;
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    private static ByteBuffer joined(ByteBuffer first, ByteBuffer second) {
        ByteBuffer both = ByteBuffer.allocate(first.remaining() + second.remaining());
        return both.put(first).put(second).flip();
    }

    /** The socket takes bytes again. */
    void writable() throws IOException {
        ByteBuffer left = unsent;
        if (left != null) {
            channel.write(left);
        }
        if (left == null || !left.hasRemaining()) {
            unsent = null;
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    /**
     * Bytes have come.
     *
     * @param buffer the loop's own, with an array
     */
    void readable(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        if (count < 0) {
            close();
            return;
        }
        byte[] bytes = buffer.array();
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                emit(bytes, from, i);
                from = i + 1;
            }
        }
        if (from < count) {
            begun = joined(begun, bytes, from, count);
        }
    }

    private void emit(byte[] bytes, int from, int to) {
        if (begun.length == 0) {
            reader.read(new Line(bytes, from, to));
        } else {
            byte[] whole = joined(begun, bytes, from, to);
            begun = NOTHING;
            reader.read(new Line(whole, 0, whole.length));
        }
    }

    private static byte[] joined(byte[] begun, byte[] bytes, int from, int to) {
        byte[] both = Arrays.copyOf(begun, begun.length + to - from);
        System.arraycopy(bytes, from, both, begun.length, to - from);
        return both;
    }

    void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.ended();
    }
}
