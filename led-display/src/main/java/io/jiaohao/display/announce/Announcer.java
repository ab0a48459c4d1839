package io.jiaohao.display.announce;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.sound.AudioOutput;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.speech.SentenceTemplate;
import io.jiaohao.kit.life.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks the calls of its zones, one at a time, on a thread of its own that also loads the engines.
 * The link's thread tells it of the hall; neither ever waits for the other. Guarded by {@code
 * this}.
 */
public final class Announcer implements Step, CallVoice {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final long STOP_MILLIS = 1_000;

    private final AnnouncerSetup setup;
    private final Speaker speaker;
    private final InstantSource clock;
    private final Runnable onSpoken;
    private final Thread thread = new Thread(this::run, "announcer");
    private @Nullable AnnouncementQueue queue; // made by start()
    private @Nullable SpokenCalls spoken; // made by start(); then the announcer's thread only
    private @Nullable String speaking; // the call that is being spoken
    private List<String> languages = List.of(); // of the hall, unless configured
    private Duration ahead = Duration.ZERO; // server's clock minus ours

    /**
     * What the configuration says of the voice.
     *
     * @param languages spoken, in this order; empty means the hall's
     * @param memory the file that remembers what was spoken
     */
    public record AnnouncerSetup(List<String> languages, Path memory, AudioOutput output) {
        public AnnouncerSetup {
            languages = List.copyOf(languages);
        }
    }

    Announcer(AnnouncerSetup setup, Speaker speaker, InstantSource clock, Runnable onSpoken) {
        this.setup = setup;
        this.speaker = speaker;
        this.clock = clock;
        this.onSpoken = onSpoken;
        thread.setDaemon(true);
    }

    /** An announcer with the engines of this machine. */
    public static Announcer ofThisMachine(
            AnnouncerSetup setup, Deadline deadline, Runnable onSpoken) {
        InstantSource clock = InstantSource.system();
        return new Announcer(setup, Speaker.ofThisMachine(deadline, clock), clock, onSpoken);
    }

    @Override
    public String name() {
        return "announcer";
    }

    @Override
    public synchronized void start() throws IOException {
        setup.output().open();
        SpokenCalls memory = SpokenCalls.open(setup.memory());
        spoken = memory;
        queue = new AnnouncementQueue(memory.ids());
        thread.start();
    }

    @Override
    public void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(STOP_MILLIS);
    }

    @Override
    public synchronized void hallChanged(HallSlice hall) {
        if (queue == null) {
            return;
        }
        ahead = Duration.between(clock.instant(), hall.serverTime());
        languages = setup.languages().isEmpty() ? hall.hall().languages() : setup.languages();
        queue.update(hall.calls(), hall.serverTime());
        if (hall.hall().state().equals("stopped")) {
            queue.clear();
        }
        notifyAll();
    }

    @Override
    public synchronized Set<String> voiced() {
        Set<String> ids = new HashSet<>(queue == null ? Set.of() : queue.pending());
        if (speaking != null) {
            ids.add(speaking);
        }
        return ids;
    }

    private void run() {
        try {
            speaker.prepare(awaitLanguages());
            while (!Thread.currentThread().isInterrupted()) {
                speak(awaitNext());
                finished();
            }
        } catch (InterruptedException e) {
            LOG.debug("the announcer stops");
        }
    }

    private synchronized List<String> awaitLanguages() throws InterruptedException {
        while (languages.isEmpty()) {
            wait();
        }
        return languages.stream().filter(tag -> SentenceTemplate.of(tag).isPresent()).toList();
    }

    private synchronized HallCall awaitNext() throws InterruptedException {
        while (true) {
            Instant now = clock.instant().plus(ahead);
            Optional<HallCall> next = queue == null ? Optional.empty() : queue.next(now);
            if (next.isPresent()) {
                speaking = next.get().id();
                return next.get();
            }
            wait();
        }
    }

    private void speak(HallCall call) throws InterruptedException {
        remember(call);
        try {
            setup.output().play(call.id(), speaker.announcement(call, languages()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Expected to announce call={}, but {}", call.id(), e.toString());
        }
    }

    private synchronized List<String> languages() {
        return languages;
    }

    private void remember(HallCall call) {
        try {
            if (spoken != null) {
                spoken.add(call.id());
            }
        } catch (IOException e) {
            LOG.warn("Expected to remember call={} as spoken, but {}", call.id(), e.toString());
        }
    }

    private void finished() {
        synchronized (this) {
            speaking = null;
        }
        onSpoken.run();
    }
}
