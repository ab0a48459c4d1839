package io.jiaohao.display.voice;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.display.speech.PinyinBook;
import io.jiaohao.kit.config.Durations;
import io.jiaohao.kit.config.InvalidValueException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code voice} of display.yaml: how calls are spoken. All of it may be left out. Files are
 * relative to display.yaml.
 *
 * @param speakers loudspeakers with zones of their own; empty: one, for all that the display shows
 * @param engines what speaks, best first; a language that none names has the built-in ones
 * @param wordings other sentences than the built-in ones, or other languages, by language tag
 * @param pinyin how the words of this hall are read
 * @param quiet zones whose calls are for the screens only (V12)
 * @param noticesEvery how often a notice is spoken while it stands; null for never
 * @param music what is played while nobody speaks; null for nothing
 */
public record VoiceConfig(
        List<SpeakerConfig> speakers,
        List<EngineConfig> engines,
        Map<String, Path> wordings,
        Map<String, String> pinyin,
        List<String> quiet,
        PaceConfig pace,
        VolumeConfig volume,
        @Nullable Duration noticesEvery,
        EmergencyConfig emergency,
        @Nullable MusicConfig music) {
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    /** What a display has whose file says nothing of it. */
    public static final VoiceConfig DEFAULT =
            new VoiceConfig(null, null, null, null, null, null, null, null, null, null);

    public VoiceConfig {
        speakers = speakers == null ? List.of() : List.copyOf(speakers);
        engines = engines == null ? List.of() : List.copyOf(engines);
        wordings = wordings == null ? Map.of() : Map.copyOf(wordings);
        pinyin = pinyin == null ? Map.of() : Map.copyOf(pinyin);
        quiet = quiet == null ? List.of() : List.copyOf(quiet);
        pace = Objects.requireNonNullElse(pace, PaceConfig.DEFAULT);
        volume = Objects.requireNonNullElse(volume, VolumeConfig.DEFAULT);
        emergency = Objects.requireNonNullElse(emergency, EmergencyConfig.DEFAULT);
        require(
                noticesEvery == null || noticesEvery.compareTo(SHORTEST) >= 0,
                "notices-every",
                "must be at least %s, but was %s",
                Durations.text(SHORTEST),
                noticesEvery == null ? "" : Durations.text(noticesEvery));
        checkSpeakers(speakers);
        checkPinyin(pinyin);
    }

    /** One utterance at a time in a zone (V6), and from a sound card. */
    private static void checkSpeakers(List<SpeakerConfig> speakers) {
        Set<String> zones = new HashSet<>();
        boolean card = false;
        for (int i = 0; i < speakers.size(); i++) {
            SpeakerConfig speaker = speakers.get(i);
            for (String zone : Set.copyOf(speaker.zones())) {
                require(
                        zones.add(zone),
                        "speakers[%d].zones".formatted(i),
                        "must be without those of another loudspeaker, but %s is among both",
                        zone);
            }
            require(
                    !card || !speaker.mayBeCard(),
                    "speakers[%d].audio".formatted(i),
                    "must be another than the sound card, which another loudspeaker has, but was %s",
                    speaker.audio());
            card |= speaker.mayBeCard();
        }
    }

    /** The same with one loudspeaker for all, wherever the command line says. */
    public VoiceConfig withOneSpeaker() {
        return new VoiceConfig(
                List.of(),
                engines,
                wordings,
                pinyin,
                quiet,
                pace,
                volume,
                noticesEvery,
                emergency,
                music);
    }

    private static void checkPinyin(Map<String, String> pinyin) {
        try {
            new PinyinBook(pinyin);
        } catch (InvalidValueException e) {
            throw new InvalidValueException("pinyin." + e.key(), e.getMessage());
        }
    }
}
