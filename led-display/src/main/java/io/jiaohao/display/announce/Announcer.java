package io.jiaohao.display.announce;

import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.sound.AudioOutput;
import io.jiaohao.display.sound.Chime;
import io.jiaohao.display.sound.Cut;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Sounding;
import io.jiaohao.display.speech.Voices;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One loudspeaker: speaks what its scheduler decides, one thing at a time, on a thread of its own.
 * The link's thread tells it of the hall; neither ever waits for the other. Guarded by {@code
 * this}.
 */
public final class Announcer implements CallVoice {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final long BEAT_MILLIS = 1_000; // notices fall due without anything happening
    private static final long STOP_MILLIS = 1_000;

    /** What an announcer works with. */
    public record Parts(
            ZoneScheduler scheduler,
            Loudness loudness,
            Voices voices,
            AudioOutput output,
            SpokenCalls memory,
            Deadline deadline) {}

    private final Parts parts;
    private final Composer composer;
    private final Speaker speaker;
    private final InstantSource clock;
    private final Runnable onChange;
    private final SoundWatch watch;
    private final Thread thread = new Thread(this::run, "announcer");
    private final SpokenNow spokenNow = new SpokenNow();
    private boolean heardOfHall; // its languages are known
    private @Nullable Announcement current; // while it sounds
    private Cut cut = new Cut(); // of the current one
    private Duration ahead = Duration.ZERO; // server's clock minus ours

    public Announcer(
            Parts parts,
            Composer composer,
            InstantSource clock,
            Runnable onChange,
            SoundWatch watch) {
        this.parts = parts;
        this.composer = composer;
        this.clock = clock;
        this.onChange = onChange;
        this.watch = watch;
        speaker = new Speaker(parts.voices(), this::heard);
        thread.setDaemon(true);
    }

    void start() throws IOException {
        parts.output().open();
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    void awaitEnd() throws InterruptedException {
        thread.join(STOP_MILLIS);
        parts.output().close();
    }

    @Override
    public synchronized void hallChanged(HallSlice hall) {
        ahead = Duration.between(clock.instant(), hall.serverTime());
        parts.scheduler().update(hall, hall.serverTime());
        heardOfHall = true;
        if (current != null && parts.scheduler().outranks(current, hall.serverTime())) {
            cut.now();
        }
        notifyAll();
    }

    @Override
    public synchronized Set<String> voiced() {
        Set<String> ids = new HashSet<>(parts.scheduler().pending());
        ids.addAll(spokenNow.ids());
        return ids;
    }

    @Override
    public synchronized Optional<Map<String, String>> caption() {
        return spokenNow.caption(clock.instant());
    }

    /** Since when the caption stands. */
    synchronized Instant captionSince() {
        return spokenNow.since();
    }

    private synchronized void heard(String language, String sentence, Duration length) {
        parts.scheduler().heard(language, sentence, length);
    }

    private synchronized Instant now() {
        return clock.instant().plus(ahead);
    }

    private void run() {
        try {
            parts.voices().prepare(awaitLanguages());
            while (!Thread.currentThread().isInterrupted()) {
                speak(awaitNext());
            }
        } catch (InterruptedException e) {
            LOG.debug("the announcer stops");
        }
    }

    private synchronized List<String> awaitLanguages() throws InterruptedException {
        while (!heardOfHall) {
            wait();
        }
        return composer.languages();
    }

    private synchronized Announcement awaitNext() throws InterruptedException {
        while (true) {
            Optional<Announcement> next = parts.scheduler().next(now());
            if (next.isPresent()) {
                current = next.get();
                cut = new Cut();
                spokenNow.begins(
                        next.get(), clock.instant(), parts.scheduler().expected(next.get()));
                return next.get();
            }
            wait(BEAT_MILLIS);
        }
    }

    private void speak(Announcement announcement) throws InterruptedException {
        if (announcement.rank() != Rank.EMERGENCY) {
            parts.memory().remember(announcement.ids());
        }
        onChange.run();
        try {
            parts.output().play(sounding(announcement));
            watch.sounded("");
        } catch (IOException e) {
            watch.sounded(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Expected to announce ids={}, but it failed", announcement.ids(), e);
            watch.sounded(e.toString());
        } finally {
            finished(announcement);
        }
    }

    private synchronized Sounding sounding(Announcement announcement) {
        double factor = parts.loudness().factor(announcement.rank(), now());
        Pcm chime = announcement.recall() ? Chime.recall() : Chime.firstCall();
        return new Sounding(
                announcement.ids(),
                chime.scaled(factor),
                parts.deadline().begin(() -> speaker.spoken(announcement, factor)),
                () -> repeats(announcement),
                cut);
    }

    private synchronized boolean repeats(Announcement announcement) {
        return parts.scheduler().repeats(announcement, now());
    }

    private void finished(Announcement announcement) {
        synchronized (this) {
            if (cut.isNow()) {
                parts.scheduler().cut(announcement);
            }
            spokenNow.ends(cut.isNow(), clock.instant());
            current = null;
        }
        onChange.run();
    }
}
