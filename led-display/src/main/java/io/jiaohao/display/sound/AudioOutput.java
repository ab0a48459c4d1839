package io.jiaohao.display.sound;

import java.io.IOException;

/** Where announcements go. Called by one thread, the announcer's. */
public interface AudioOutput {
    /** Makes ready; throws when it can never work, e.g. a folder that cannot be made. */
    default void open() throws IOException {}

    /**
     * Lets people hear it; returns when it is over, or stored.
     *
     * @param call the id of the call that is announced
     */
    void play(String call, Pcm sound) throws IOException, InterruptedException;
}
