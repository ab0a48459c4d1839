package io.jiaohao.display.strip.emulator;

import java.io.IOException;

/** The far end of a line, which can be pulled out and plugged in again. */
public interface LineEnd extends AutoCloseable {
    /** Is there again, at the same place. */
    void plug() throws IOException;

    /** Is gone, as if the cable was cut. */
    void pull();

    /** Where a program finds it, as {@code port} of display.yaml has it. */
    String port();

    @Override
    default void close() {
        pull();
    }
}
