package io.jiaohao.display.strip.driver;

import io.jiaohao.kit.wire.Wire;
import java.io.ByteArrayOutputStream;

/** A wire at whose far end somebody says one thing after what it hears, and else nothing. */
final class PlayedWire implements Wire {
    private final byte[] answer;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private boolean due; // the answer waits to be read

    PlayedWire(byte[] answer) {
        this.answer = answer.clone();
    }

    byte[] heard() {
        return heard.toByteArray();
    }

    @Override
    public int read(byte[] buffer) {
        if (!due) {
            return 0;
        }
        due = false;
        System.arraycopy(answer, 0, buffer, 0, answer.length);
        return answer.length;
    }

    @Override
    public void write(byte[] bytes) {
        heard.writeBytes(bytes);
        due = true;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
