package io.jiaohao.display.sound;

import java.io.IOException;

/** Where announcements go. Called by one thread, its loudspeaker's announcer. */
public interface AudioOutput {
    /** Makes ready; throws when it can never work, e.g. a folder that cannot be made. */
    default void open() throws IOException {}

    /**
     * Lets people hear it: the chime at once, the sentences as soon as they are made. Returns when
     * it is over, cut short, or stored; throws when it could not be heard.
     */
    void play(Sounding sounding) throws IOException, InterruptedException;

    /**
     * Ends what sounds of itself, e.g. music. Called by another thread, after the announcer's end.
     */
    default void close() throws InterruptedException {}
}
