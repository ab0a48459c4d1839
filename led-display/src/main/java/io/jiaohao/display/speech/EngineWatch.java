package io.jiaohao.display.speech;

/** Hears which engines work. Called by any thread; must not wait. */
public interface EngineWatch {
    /** Nobody listens. */
    EngineWatch NOBODY = (language, state, text) -> {};

    /** How a language is served. */
    enum Service {
        BEST, // by the first engine of its list
        SECOND, // by another
        NONE // by none: chime and screen only
    }

    /**
     * @param text for whoever looks after the display
     */
    void served(String language, Service service, String text);
}
