package io.jiaohao.display.strip.driver;

import io.jiaohao.kit.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A wire at whose far end somebody says one thing after what it hears, and else nothing. */
final class PlayedWire implements Wire {
    private final byte[] answer;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final ByteBuffer coming = ByteBuffer.allocate(1_024); // waits to be read

    PlayedWire(byte[] answer) {
        this.answer = answer.clone();
    }

    byte[] heard() {
        return heard.toByteArray();
    }

    /** These bytes come before anything is said. */
    PlayedWire afterLate(byte[] bytes) {
        coming.put(bytes);
        return this;
    }

    @Override
    public int read(byte[] buffer) {
        coming.flip();
        int count = Math.min(coming.remaining(), buffer.length);
        coming.get(buffer, 0, count).compact();
        return count;
    }

    @Override
    public void write(byte[] bytes) {
        heard.writeBytes(bytes);
        coming.put(answer);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
