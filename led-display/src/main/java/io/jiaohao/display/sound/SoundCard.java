package io.jiaohao.display.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loudspeaker of this PC. Without one it warns once and stays silent, and tries again with each
 * announcement, for a loudspeaker may be plugged in. A card that hangs is left behind. One thread.
 */
public final class SoundCard implements AudioOutput {
    private static final Logger LOG = LoggerFactory.getLogger(SoundCard.class);
    private static final AudioFormat FORMAT = new AudioFormat(Pcm.RATE, 16, 1, true, false);
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final Deadline deadline;
    private boolean warned; // until a sound could be played again

    public SoundCard(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void play(String call, Pcm sound) throws InterruptedException {
        try {
            deadline.within(sound.length().plus(SLACK), () -> playNow(sound));
            warned = false;
        } catch (IOException | TimeoutException e) {
            if (!warned) {
                LOG.warn("Expected to speak on the sound card, but {}", e.getMessage());
            }
            warned = true;
        }
    }

    private static boolean playNow(Pcm sound) throws IOException {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            byte[] bytes = sound.bytes();
            line.write(bytes, 0, bytes.length);
            line.drain();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
            throw new IOException("no sound device can be used: " + e.getMessage(), e);
        }
    }
}
