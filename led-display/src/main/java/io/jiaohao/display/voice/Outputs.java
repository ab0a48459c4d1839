package io.jiaohao.display.voice;

import io.jiaohao.display.announce.Loudness;
import io.jiaohao.display.sound.AudioOutput;
import io.jiaohao.display.sound.BrowserOutput;
import io.jiaohao.display.sound.CardLine;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Loudspeaker;
import io.jiaohao.display.sound.Music;
import io.jiaohao.display.sound.WavFolder;
import io.jiaohao.kit.config.ConfigException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the outputs that the configuration names. Used at the start. */
final class Outputs {
    private final @Nullable MusicConfig music;
    private final VoiceStage stage;
    private final Deadline deadline;
    private @Nullable BrowserOutput browser; // made when an output needs the page

    Outputs(@Nullable MusicConfig music, VoiceStage stage, Deadline deadline) {
        this.music = music;
        this.stage = stage;
        this.deadline = deadline;
    }

    AudioOutput of(AudioTarget target) throws IOException {
        if (target instanceof AudioTarget.Folder wanted) {
            return new WavFolder(wanted.folder());
        }
        boolean page =
                target instanceof AudioTarget.Browser
                        || target instanceof AudioTarget.Auto && !CardLine.exists();
        return page ? page() : card();
    }

    private AudioOutput page() {
        if (browser != null) {
            throw new ConfigException(
                    stage.base(), "voice.speakers", "only one loudspeaker can be the browser's");
        }
        browser = new BrowserOutput(stage.onChange());
        return browser;
    }

    private AudioOutput card() throws IOException {
        if (music == null) {
            return new Loudspeaker(Loudspeaker.card(), deadline);
        }
        Path folder = stage.base().resolve(music.folder());
        return new Loudspeaker(
                Loudspeaker.card(),
                deadline,
                Music.of(folder, Loudness.factor(music.level()), deadline),
                Loudness.factor(music.duck()));
    }

    /** The page, if it is a loudspeaker. */
    Optional<BrowserOutput> browser() {
        return Optional.ofNullable(browser);
    }
}
