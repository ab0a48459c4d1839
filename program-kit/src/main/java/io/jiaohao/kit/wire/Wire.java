package io.jiaohao.kit.wire;

import java.io.IOException;

/**
 * An open line, as a pipe of bytes. One thread reads and closes, another writes; whatever fails
 * says that the line is lost.
 */
public interface Wire extends AutoCloseable {
    /** How long a read waits for the first byte; a silence of that length ends a frame. */
    int READ_MILLIS = 100;

    /** Waits for bytes. Returns how many came, 0 after a silence. */
    int read(byte[] buffer) throws IOException;

    /** Hands bytes to the line; all of them, or it fails. */
    void write(byte[] bytes) throws IOException;

    @Override
    void close();
}
