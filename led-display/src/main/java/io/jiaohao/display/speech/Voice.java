package io.jiaohao.display.speech;

import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Pcm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language's engines, best first. One that fails or hangs is left for the next within two
 * seconds, and then let alone for a minute so that it does not delay every call. Used by one
 * thread.
 */
public final class Voice {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);
    private static final Duration LIMIT = Duration.ofMillis(1_900);
    private static final Duration LOAD_LIMIT = Duration.ofSeconds(8);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final double PEAK = 0.7;

    private final String language;
    private final List<SpeechEngine> engines;
    private final Deadline deadline;
    private final InstantSource clock;
    private final Map<SpeechEngine, Instant> restingUntil = new HashMap<>();

    public Voice(
            String language, List<SpeechEngine> engines, Deadline deadline, InstantSource clock) {
        this.language = language;
        this.engines = List.copyOf(engines);
        this.deadline = deadline;
        this.clock = clock;
    }

    /** Loads the engines ahead of the first sentence. */
    public void prepare() throws InterruptedException {
        for (SpeechEngine engine : engines) {
            try {
                deadline.within(
                        LOAD_LIMIT,
                        () -> {
                            engine.prepare();
                            return true;
                        });
            } catch (IOException | TimeoutException e) {
                rest(engine, e);
            }
        }
    }

    /** The sentence as sound; empty when no engine could say it. */
    public Optional<Pcm> say(String sentence) throws InterruptedException {
        for (SpeechEngine engine : engines) {
            if (clock.instant().isBefore(restingUntil.getOrDefault(engine, Instant.MIN))) {
                continue;
            }
            try {
                Pcm sound = deadline.within(LIMIT, () -> audible(engine.say(sentence)));
                restingUntil.remove(engine);
                return Optional.of(sound.trimmed().withPeak(PEAK));
            } catch (IOException | TimeoutException e) {
                rest(engine, e);
            }
        }
        return Optional.empty();
    }

    private static Pcm audible(Pcm sound) throws IOException {
        if (sound.peak() == 0) {
            throw new IOException("it gave silence");
        }
        return sound;
    }

    private void rest(SpeechEngine engine, Exception why) {
        boolean first = restingUntil.put(engine, clock.instant().plus(REST)) == null;
        if (first) {
            LOG.warn(
                    "Expected engine={} to speak language={}, but {}",
                    engine.name(),
                    language,
                    why.getMessage());
        }
    }
}
