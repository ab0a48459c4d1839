package io.jiaohao.display.sound;

import java.util.List;

/**
 * The second of sound before a sentence that makes people look up: falling, or rising for a recall.
 */
public final class Chime {
    private static final double SECONDS = 1.0;
    private static final double NOTE_SECONDS = 0.32;
    private static final double ATTACK_SECONDS = 0.006;
    private static final double DECAY_PER_SECOND = 4.2;
    private static final double FADE_SECONDS = 0.06;
    private static final double PEAK = 0.55;
    private static final List<Double> FIRST_CALL_HERTZ = List.of(659.26, 523.25);
    private static final List<Double> RECALL_HERTZ = List.of(523.25, 659.26, 783.99);

    private Chime() {}

    /** A first call: two falling notes. */
    public static Pcm firstCall() {
        return notes(FIRST_CALL_HERTZ);
    }

    /** A recall: three rising notes. */
    public static Pcm recall() {
        return notes(RECALL_HERTZ);
    }

    private static Pcm notes(List<Double> hertz) {
        short[] samples = new short[(int) (SECONDS * Pcm.RATE)];
        double gap = Math.min(NOTE_SECONDS, 0.6 / hertz.size());
        for (int i = 0; i < samples.length; i++) {
            double now = (double) i / Pcm.RATE;
            double sum = 0;
            for (int note = 0; note < hertz.size(); note++) {
                sum += tone(hertz.get(note), now - note * gap);
            }
            double fade = Math.min(1, (SECONDS - now) / FADE_SECONDS);
            samples[i] = (short) (sum * fade * Short.MAX_VALUE / (2.0 * hertz.size()));
        }
        return new Pcm(samples).withPeak(PEAK);
    }

    private static double tone(double hertz, double seconds) {
        if (seconds < 0) {
            return 0;
        }
        double level =
                Math.min(1, seconds / ATTACK_SECONDS) * Math.exp(-DECAY_PER_SECOND * seconds);
        double turn = 2 * Math.PI * hertz * seconds;
        return level
                * (0.8 * Math.sin(turn) + 0.15 * Math.sin(2 * turn) + 0.05 * Math.sin(3 * turn));
    }
}
