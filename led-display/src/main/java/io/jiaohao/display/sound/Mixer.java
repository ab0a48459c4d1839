package io.jiaohao.display.sound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntFunction;

/**
 * Mixes announcements over music: while something is said, the music is lowered within a fraction
 * of a second, and comes back after it (V10). Confined to its loudspeaker's thread.
 */
final class Mixer {
    private static final double RAMP_SECONDS = 0.3;
    private static final int CUT_FADE = Pcm.RATE / 50; // 20 ms

    private final IntFunction<short[]> music;
    private final double ducked;
    private final Deque<Pcm> foreground = new ArrayDeque<>();
    private int at; // in the first of the foreground
    private double level = 1; // of the music, moves towards its aim

    /**
     * @param music gives so many samples, as loud as it is while nobody speaks
     * @param ducked the factor for the music while something is said
     */
    Mixer(IntFunction<short[]> music, double ducked) {
        this.music = music;
        this.ducked = ducked;
    }

    void say(Pcm sound) {
        if (sound.samples().length > 0) {
            foreground.add(sound);
        }
    }

    boolean isSaying() {
        return !foreground.isEmpty();
    }

    /** How many samples of it are left. */
    int left() {
        return foreground.stream().mapToInt(each -> each.samples().length).sum() - at;
    }

    /** Ends what is being said, with a fade instead of a click. */
    void cut() {
        Pcm now = foreground.poll();
        foreground.clear();
        if (now != null) {
            int length = Math.min(CUT_FADE, now.samples().length - at);
            short[] tail = new short[length];
            for (int i = 0; i < length; i++) {
                tail[i] = (short) (now.samples()[at + i] * (1 - (i + 1.0) / length));
            }
            at = 0;
            say(new Pcm(tail));
        }
    }

    /** Forgets what is being said: it cannot be heard. */
    void clear() {
        foreground.clear();
        at = 0;
    }

    /**
     * The next samples.
     *
     * @param spoken whether an announcement is going on, also while it pauses
     */
    Pcm next(int count, boolean spoken) {
        short[] mixed = music.apply(count);
        double aim = spoken ? ducked : 1;
        double step = (1 - ducked) / (RAMP_SECONDS * Pcm.RATE);
        for (int i = 0; i < count; i++) {
            level = aim > level ? Math.min(aim, level + step) : Math.max(aim, level - step);
            mixed[i] = Pcm.clipped(mixed[i] * level + sample());
        }
        return new Pcm(mixed);
    }

    private short sample() {
        Pcm now = foreground.peek();
        if (now == null) {
            return 0;
        }
        short sample = now.samples()[at++];
        if (at == now.samples().length) {
            foreground.remove();
            at = 0;
        }
        return sample;
    }
}
