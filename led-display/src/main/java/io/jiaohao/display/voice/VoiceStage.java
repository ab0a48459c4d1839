package io.jiaohao.display.voice;

import io.jiaohao.kit.program.HealthReports;
import java.nio.file.Path;
import java.util.List;

/**
 * What the voice must know of its display.
 *
 * @param audio where it speaks, unless the loudspeakers are listed
 * @param languages spoken, in this order; empty for the hall's
 * @param base the folder of display.yaml
 * @param data the folder that remembers what was spoken
 * @param report hears how the voice is
 * @param onChange publishes the page's state anew
 */
public record VoiceStage(
        AudioTarget audio,
        List<String> languages,
        Path base,
        Path data,
        HealthReports report,
        Runnable onChange) {
    public VoiceStage {
        languages = List.copyOf(languages);
    }
}
