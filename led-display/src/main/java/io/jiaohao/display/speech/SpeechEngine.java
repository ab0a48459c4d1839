package io.jiaohao.display.speech;

import io.jiaohao.display.sound.Pcm;
import java.io.IOException;

/**
 * Turns a sentence into sound. May be slow, fail or hang: it is always called through {@link
 * Voice}, on a thread that can be left behind.
 */
public interface SpeechEngine {
    /** What an operator calls it, e.g. {@code espeak-ng}. */
    String name();

    /** Loads what it needs, so that the first sentence does not wait for it. */
    default void prepare() throws IOException, InterruptedException {}

    /**
     * Says the sentence.
     *
     * @throws UnsayableException when it can say others, but not this one
     * @throws IOException when it is broken
     */
    Pcm say(String sentence) throws IOException, InterruptedException;
}
