package io.jiaohao.display.sound;

import java.io.IOException;

/** A loudspeaker that takes samples as fast as it plays them. One thread. */
public interface PcmLine extends AutoCloseable {
    /** Opens a line; throws when there is no loudspeaker. */
    @FunctionalInterface
    interface Opener {
        PcmLine open() throws IOException;
    }

    /** Plays these samples; waits while its buffer is full. */
    void write(Pcm block) throws IOException;

    /** Waits until all has been heard. */
    void drain();

    @Override
    void close();
}
