package io.jiaohao.display.announce;

/** Hears whether a loudspeaker works. Called by its announcer's thread; must not wait. */
@FunctionalInterface
public interface SoundWatch {
    /**
     * @param problem why nothing could be heard; empty when it could
     */
    void sounded(String problem);
}
