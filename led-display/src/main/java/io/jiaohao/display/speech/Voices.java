package io.jiaohao.display.speech;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The voices by language, made when first needed and shared by all loudspeakers. Any thread. */
public final class Voices {
    private final Function<String, Voice> maker;
    private final Map<String, Voice> made = new ConcurrentHashMap<>();

    public Voices(Function<String, Voice> maker) {
        this.maker = maker;
    }

    public Voice of(String language) {
        return made.computeIfAbsent(language, maker);
    }

    /** Begins to load the engines of these languages; does not wait for them. */
    public void prepare(List<String> languages) {
        languages.forEach(language -> of(language).prepare());
    }
}
