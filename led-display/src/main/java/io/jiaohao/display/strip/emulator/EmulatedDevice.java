package io.jiaohao.display.strip.emulator;

import java.util.function.Consumer;

/** What hangs at the far end of a line: one device, or several on a bus. Guarded by itself. */
interface EmulatedDevice {
    /**
     * Bytes came over the line, in pieces of any length.
     *
     * @param answer says something back
     */
    void hear(byte[] bytes, Consumer<byte[]> answer);

    /** The line was cut: what was half said is not gone on with. */
    void silence();
}
