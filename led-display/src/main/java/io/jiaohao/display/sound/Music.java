package io.jiaohao.display.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WAV files of a folder, one after another, in the order of their names, for ever. One that
 * cannot be read is left out for good. Each is read while the one before it is played, by another
 * thread: a slow disk must not hold up what is said. One thread.
 */
public final class Music implements IntFunction<short[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Music.class);

    private final Deque<Path> files; // touched by the reader only, one at a time
    private final double factor;
    private final Deadline reader;
    private Future<short[]> ahead; // the file that follows; without samples when there is none
    private short[] now = {};
    private int at; // in it

    private Music(List<Path> files, double factor, Deadline reader) {
        this.files = new ArrayDeque<>(files);
        this.factor = factor;
        this.reader = reader;
        ahead = reader.begin(this::following);
    }

    /** No music. */
    public static IntFunction<short[]> none() {
        return short[]::new;
    }

    /**
     * @param factor for its samples, 0..1
     * @param reader reads the files
     */
    public static Music of(Path folder, double factor, Deadline reader) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> wavs =
                    files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
            return new Music(wavs, factor, reader);
        }
    }

    /** Silence where the next file is not there yet. */
    @Override
    public short[] apply(int count) {
        short[] out = new short[count];
        for (int i = 0; i < count && refilled(); i++) {
            out[i] = (short) (now[at++] * factor);
        }
        return out;
    }

    private boolean refilled() {
        if (at >= now.length && ahead.isDone()) {
            at = 0;
            now = read();
            if (now.length > 0) {
                ahead = reader.begin(this::following);
            }
        }
        return at < now.length;
    }

    private short[] read() {
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new short[0];
        } catch (ExecutionException e) {
            LOG.error("Expected to read music, but there is none from now on", e);
            ahead = CompletableFuture.completedFuture(new short[0]);
            return new short[0];
        }
    }

    /** The next file that can be read; none are left when it is empty. */
    private short[] following() {
        for (Path file = files.poll(); file != null; file = files.poll()) {
            try {
                short[] samples = Wav.read(Files.readAllBytes(file)).samples();
                if (samples.length > 0) {
                    files.add(file);
                    return samples;
                }
                LOG.warn("Expected to play music file={}, but it has no sound", file);
            } catch (IOException e) {
                LOG.warn("Expected to play music file={}, but {}", file, e.toString());
            }
        }
        return new short[0];
    }
}
