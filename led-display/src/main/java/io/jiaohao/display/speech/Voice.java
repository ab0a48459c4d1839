package io.jiaohao.display.speech;

import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.speech.EngineWatch.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language's engines, best first. One that fails or hangs is left for the next within two
 * seconds, and then let alone for a minute so that it does not delay every call (V11). Any thread.
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
    private final EngineWatch watch;
    private final Map<SpeechEngine, Future<Boolean>> loading = new ConcurrentHashMap<>();
    private final Map<SpeechEngine, Rest> resting = new ConcurrentHashMap<>();

    private record Rest(Instant until, String why) {}

    private interface Work {
        Optional<Pcm> sound(SpeechEngine engine) throws IOException, InterruptedException;
    }

    /**
     * @param engines best first
     * @param clock when an engine may be tried again
     */
    public Voice(
            String language,
            List<SpeechEngine> engines,
            Deadline deadline,
            InstantSource clock,
            EngineWatch watch) {
        this.language = language;
        this.engines = List.copyOf(engines);
        this.deadline = deadline;
        this.clock = clock;
        this.watch = watch;
    }

    /** Begins to load the engines, side by side, ahead of the first sentence. */
    public void prepare() {
        for (SpeechEngine engine : engines) {
            loading.computeIfAbsent(engine, each -> deadline.begin(() -> loaded(each)));
        }
    }

    private boolean loaded(SpeechEngine engine) throws InterruptedException {
        tried(
                engine,
                LOAD_LIMIT,
                each -> {
                    each.prepare();
                    return Optional.empty();
                });
        tell();
        return true;
    }

    /**
     * The sentence as sound; empty when no engine could say it. An engine that is still loading is
     * left for the next like one that hangs, and waited for only if nobody else can say it.
     */
    public Optional<Pcm> say(String sentence) throws InterruptedException {
        Optional<Pcm> sound = said(sentence, LIMIT);
        if (sound.isEmpty() && loading.values().stream().anyMatch(load -> !load.isDone())) {
            sound = said(sentence, LOAD_LIMIT);
        }
        if (sound.isPresent()) {
            tell();
        } else {
            watch.served(language, Service.NONE, "nobody could say it" + faults());
        }
        return sound.map(each -> each.trimmed().withPeak(PEAK));
    }

    private Optional<Pcm> said(String sentence, Duration patience) throws InterruptedException {
        Optional<Pcm> sound = Optional.empty();
        for (int i = 0; i < engines.size() && sound.isEmpty(); i++) {
            SpeechEngine engine = engines.get(i);
            if (!isLoading(engine, patience) && !rests(engine)) {
                sound = tried(engine, LIMIT, each -> heard(each, sentence));
            }
        }
        return sound;
    }

    private boolean isLoading(SpeechEngine engine, Duration patience) throws InterruptedException {
        Future<Boolean> load = loading.get(engine);
        if (load == null) {
            return false;
        }
        try {
            load.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return false; // its sentences will tell
        }
    }

    private Optional<Pcm> tried(SpeechEngine engine, Duration limit, Work work)
            throws InterruptedException {
        try {
            Optional<Pcm> sound = deadline.within(limit, () -> work.sound(engine));
            resting.remove(engine);
            return sound;
        } catch (IOException | TimeoutException e) {
            rest(engine, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private boolean rests(SpeechEngine engine) {
        Rest rest = resting.get(engine);
        return rest != null && clock.instant().isBefore(rest.until());
    }

    /** Empty when the engine works, but cannot say just this. */
    private static Optional<Pcm> heard(SpeechEngine engine, String sentence)
            throws IOException, InterruptedException {
        try {
            Pcm sound = engine.say(sentence);
            if (sound.peak() == 0) {
                throw new IOException("it gave silence");
            }
            return Optional.of(sound);
        } catch (UnsayableException e) {
            return Optional.empty();
        }
    }

    private void rest(SpeechEngine engine, String why) {
        if (resting.put(engine, new Rest(clock.instant().plus(REST), why)) == null) {
            LOG.warn(
                    "Expected engine={} to speak language={}, but {}",
                    engine.name(),
                    language,
                    why);
        }
    }

    private void tell() {
        List<SpeechEngine> well =
                engines.stream().filter(engine -> !resting.containsKey(engine)).toList();
        Service service =
                well.isEmpty()
                        ? Service.NONE
                        : well.get(0) == engines.get(0) ? Service.BEST : Service.SECOND;
        String speaks = well.isEmpty() ? "nobody speaks" : well.get(0).name() + " speaks";
        watch.served(language, service, speaks + faults());
    }

    private String faults() {
        return engines.stream()
                .filter(resting::containsKey)
                .map(engine -> "; " + engine.name() + ": " + fault(engine))
                .collect(Collectors.joining());
    }

    private String fault(SpeechEngine engine) {
        Rest rest = resting.get(engine);
        return rest == null ? "" : rest.why();
    }
}
