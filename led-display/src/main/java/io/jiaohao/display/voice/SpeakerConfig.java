package io.jiaohao.display.voice;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.List;
import java.util.Objects;

/**
 * {@code voice.speakers[]}: a loudspeaker for some of the display's zones.
 *
 * @param zones whose calls it speaks
 * @param audio where it speaks
 */
public record SpeakerConfig(List<String> zones, AudioTarget audio) {
    public SpeakerConfig {
        zones = zones == null ? List.of() : List.copyOf(zones);
        require(!zones.isEmpty(), "zones", "must name at least one zone");
        audio = Objects.requireNonNullElse(audio, new AudioTarget.Auto());
    }

    boolean mayBeCard() {
        return audio instanceof AudioTarget.Device || audio instanceof AudioTarget.Auto;
    }
}
