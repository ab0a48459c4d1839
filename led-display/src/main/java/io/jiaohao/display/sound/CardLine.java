package io.jiaohao.display.sound;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The sound card of this PC. One thread. */
public final class CardLine implements PcmLine {
    private static final AudioFormat FORMAT = new AudioFormat(Pcm.RATE, 16, 1, true, false);
    private static final int BUFFER_BYTES = Pcm.RATE / 5 * 2; // 0.2 s, so that a cut is heard soon

    private final SourceDataLine line;

    private CardLine(SourceDataLine line) {
        this.line = line;
    }

    static CardLine open() throws IOException {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            line.start();
            return new CardLine(line);
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
            throw new IOException("no sound device can be used: " + e.getMessage(), e);
        }
    }

    /** Whether this machine has a sound card at all. */
    public static boolean exists() {
        try {
            return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, FORMAT));
        } catch (IllegalArgumentException | LinkageError e) {
            return false;
        }
    }

    @Override
    public void write(Pcm block) throws IOException {
        byte[] bytes = block.bytes();
        if (line.write(bytes, 0, bytes.length) < bytes.length) {
            throw new IOException("the sound device took no more samples");
        }
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public void close() {
        line.close();
    }
}
