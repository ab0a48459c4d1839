package io.jiaohao.display.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WAV files of a folder, one after another, in the order of their names, for ever. One that
 * cannot be read is left out. One thread.
 */
public final class Music implements IntFunction<short[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Music.class);

    private final List<Path> files;
    private final double factor;
    private int next; // which file follows
    private short[] now = {};
    private int at; // in it

    private Music(List<Path> files, double factor) {
        this.files = files;
        this.factor = factor;
    }

    /** No music. */
    public static IntFunction<short[]> none() {
        return short[]::new;
    }

    /**
     * @param factor for its samples, 0..1
     */
    public static Music of(Path folder, double factor) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> wavs =
                    files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
            return new Music(wavs, factor);
        }
    }

    @Override
    public short[] apply(int count) {
        short[] out = new short[count];
        for (int i = 0; i < count && refilled(); i++) {
            out[i] = (short) (now[at++] * factor);
        }
        return out;
    }

    private boolean refilled() {
        for (int tries = 0; at >= now.length && tries < files.size(); tries++) {
            Path file = files.get(next);
            next = (next + 1) % files.size();
            at = 0;
            now = samples(file);
        }
        return at < now.length;
    }

    private static short[] samples(Path file) {
        try {
            return Wav.read(Files.readAllBytes(file)).samples();
        } catch (IOException e) {
            LOG.warn("Expected to play music file={}, but {}", file, e.getMessage());
            return new short[0];
        }
    }
}
