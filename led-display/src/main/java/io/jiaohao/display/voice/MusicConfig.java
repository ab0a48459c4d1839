package io.jiaohao.display.voice;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.nio.file.Path;
import java.util.Objects;

/**
 * {@code voice.music}: what a sound card plays while nobody speaks (V10).
 *
 * @param folder of WAV files, played in the order of their names
 * @param level decibels below what the files hold
 * @param duck decibels further down while something is said
 */
public record MusicConfig(Path folder, Integer level, Integer duck) {
    private static final int USUAL_LEVEL = -12;
    private static final int USUAL_DUCK = -20;

    public MusicConfig {
        require(folder != null, "folder", "is missing");
        level = Objects.requireNonNullElse(level, USUAL_LEVEL);
        duck = Objects.requireNonNullElse(duck, USUAL_DUCK);
        VolumeSpan.checkDecibels("level", level);
        VolumeSpan.checkDecibels("duck", duck);
    }
}
