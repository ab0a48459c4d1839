package io.jiaohao.display.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sound card: announcements, over music if there is some. Without a card it fails each time, and
 * tries again with the next announcement, for a loudspeaker may be plugged in. A card that hangs is
 * left behind. Guarded by {@code this}: the announcer speaks, a thread of its own keeps the music
 * going between announcements.
 */
public final class Loudspeaker implements AudioOutput {
    private static final int BLOCK = Pcm.RATE / 20; // 50 ms
    private static final Duration LONGEST_BLOCK = Duration.ofSeconds(2);
    private static final long LONGEST_STOP_MILLIS = 500;
    private static final long RETRY_MILLIS = 5_000;

    private final PcmLine.Opener opener;
    private final Deadline deadline;
    private final Mixer mixer;
    private final boolean hasMusic;
    private @Nullable PcmLine line; // open while something sounds
    private volatile @Nullable Thread musician; // set by open()

    /** A loudspeaker for announcements only. */
    public Loudspeaker(PcmLine.Opener opener, Deadline deadline) {
        this(opener, deadline, new Mixer(Music.none(), 1), false);
    }

    /**
     * A loudspeaker that plays music between announcements.
     *
     * @param ducked the music's factor while something is said
     */
    public Loudspeaker(
            PcmLine.Opener opener, Deadline deadline, IntFunction<short[]> music, double ducked) {
        this(opener, deadline, new Mixer(music, ducked), true);
    }

    private Loudspeaker(PcmLine.Opener opener, Deadline deadline, Mixer mixer, boolean hasMusic) {
        this.opener = opener;
        this.deadline = deadline;
        this.mixer = mixer;
        this.hasMusic = hasMusic;
    }

    /** The sound card of this PC. */
    public static PcmLine.Opener card() {
        return CardLine::open;
    }

    @Override
    public void open() {
        if (hasMusic) {
            Thread thread = new Thread(this::playMusic, "music");
            thread.setDaemon(true);
            thread.start();
            musician = thread;
        }
    }

    @Override
    public void close() throws InterruptedException {
        Thread thread = musician;
        if (thread != null) {
            thread.interrupt();
            thread.join(LONGEST_STOP_MILLIS);
        }
    }

    private void playMusic() {
        try {
            while (true) {
                long pause = playedBlock() ? 1 : RETRY_MILLIS;
                Thread.sleep(pause); // lets an announcement take the card between two blocks
            }
        } catch (InterruptedException e) {
            endMusic();
        }
    }

    private synchronized void endMusic() {
        try {
            closeLine();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean playedBlock() throws InterruptedException {
        try {
            block(false);
            return true;
        } catch (IOException e) {
            return false; // the next announcement tells of it
        }
    }

    @Override
    public synchronized void play(Sounding sounding) throws IOException, InterruptedException {
        try {
            say(sounding, sounding.chime());
            while (!sounding.speech().isDone() && !sounding.cut().isNow()) {
                block(true);
            }
            Optional<Spoken> spoken = sounding.spoken();
            if (spoken.isPresent()) {
                rounds(sounding, spoken.get());
            }
        } finally {
            if (!hasMusic) {
                closeLine();
            }
        }
    }

    private void rounds(Sounding sounding, Spoken spoken) throws IOException, InterruptedException {
        for (int i = 0; i < spoken.rounds() && !sounding.cut().isNow(); i++) {
            if (i == 0 || sounding.repeats().getAsBoolean()) {
                say(sounding, spoken.round());
            }
        }
    }

    private void say(Sounding sounding, Pcm sound) throws IOException, InterruptedException {
        mixer.say(sound);
        while (mixer.isSaying()) {
            if (sounding.cut().isNow()) {
                mixer.cut();
            }
            block(true);
        }
    }

    private void block(boolean spoken) throws IOException, InterruptedException {
        int left = mixer.left();
        Pcm block = mixer.next(left == 0 ? BLOCK : Math.min(BLOCK, left), spoken);
        try {
            PcmLine open = opened();
            deadline.within(
                    LONGEST_BLOCK,
                    () -> {
                        open.write(block);
                        return true;
                    });
        } catch (IOException | TimeoutException e) {
            mixer.clear();
            closeLine();
            throw new IOException("the sound device fails: " + e.getMessage(), e);
        }
    }

    private PcmLine opened() throws IOException, TimeoutException, InterruptedException {
        PcmLine open =
                line == null ? deadline.within(LONGEST_BLOCK, opener::open, PcmLine::close) : line;
        line = open;
        return open;
    }

    private void closeLine() throws InterruptedException {
        PcmLine open = line;
        line = null;
        if (open != null) {
            try (open) {
                deadline.within(
                        LONGEST_BLOCK,
                        () -> {
                            open.drain();
                            return true;
                        });
            } catch (IOException | TimeoutException e) {
                return; // a card that hangs is left behind
            }
        }
    }
}
