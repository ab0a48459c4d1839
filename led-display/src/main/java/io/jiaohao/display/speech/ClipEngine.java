package io.jiaohao.display.speech;

import io.jiaohao.display.sound.Joints;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recorded clips: a folder of WAV files, one for each syllable or word, named by {@link ClipWords};
 * {@code hao4_chuang1_kou3.wav} is a clip of several, and the longest wins. A sentence of which a
 * clip is missing is left to the next engine. Clips are read once. Any thread.
 */
public final class ClipEngine implements SpeechEngine {
    private static final Pcm PAUSE = Pcm.silence(Duration.ofMillis(180));
    private static final double PEAK = 0.7;
    private static final String SUFFIX = ".wav";

    private static final Logger LOG = LoggerFactory.getLogger(ClipEngine.class);

    private final Path folder;
    private final ClipWords words;
    private final Map<String, Pcm> read = new ConcurrentHashMap<>(); // by name
    private final Set<String> missed = ConcurrentHashMap.newKeySet(); // told of once each

    public ClipEngine(Path folder, ClipWords words) {
        this.folder = folder;
        this.words = words;
    }

    @Override
    public String name() {
        return "clips in " + folder.getFileName();
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
    }

    @Override
    public Pcm say(String sentence) throws IOException {
        List<String> names = words.of(sentence);
        List<Pcm> pieces = new ArrayList<>();
        int at = 0;
        while (at < names.size()) {
            int length = longestFrom(names, at);
            String name = String.join("_", names.subList(at, at + length));
            pieces.add(name.equals(ClipWords.PAUSE) ? PAUSE : clip(name));
            at += length;
        }
        return Joints.joined(pieces);
    }

    /** How many names the longest clip from here on covers; 1 when there is none. */
    private int longestFrom(List<String> names, int at) {
        for (int length = names.size() - at; length > 1; length--) {
            List<String> part = names.subList(at, at + length);
            if (!part.contains(ClipWords.PAUSE) && Files.exists(file(String.join("_", part)))) {
                return length;
            }
        }
        return 1;
    }

    private Pcm clip(String name) throws IOException {
        Pcm known = read.get(name);
        if (known != null) {
            return known;
        }
        Path file = file(name);
        prepare(); // a folder that went away is another fault than a clip that is missing
        try {
            Pcm clip = Wav.read(Files.readAllBytes(file)).withPeak(PEAK);
            read.put(name, clip);
            return clip;
        } catch (IOException e) {
            if (missed.add(name)) {
                LOG.warn("Expected to say clip={}, but {}", file, e.toString());
            }
            throw new UnsayableException("there is no clip " + file.getFileName());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
