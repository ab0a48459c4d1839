package io.jiaohao.display.sound;

import java.util.Arrays;

/** Looks at samples as an ear would. */
final class Samples {
    private static final int WINDOW = Pcm.RATE / 50; // 20 ms

    private Samples() {}

    static Pcm tone(double hertz, double seconds, double level) {
        short[] samples = new short[(int) (seconds * Pcm.RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] =
                    (short)
                            (level
                                    * Short.MAX_VALUE
                                    * Math.cos(2 * Math.PI * hertz * i / Pcm.RATE));
        }
        return new Pcm(samples);
    }

    /** The root mean square of each 20 ms. */
    static double[] loudness(Pcm sound) {
        double[] rms = new double[sound.samples().length / WINDOW];
        for (int i = 0; i < rms.length; i++) {
            double sum = 0;
            for (int k = 0; k < WINDOW; k++) {
                double sample = sound.samples()[i * WINDOW + k];
                sum += sample * sample;
            }
            rms[i] = Math.sqrt(sum / WINDOW);
        }
        return rms;
    }

    /** The greatest step from one sample to the next: a click is a great one. */
    static int greatestStep(Pcm sound) {
        int greatest = 0;
        for (int i = 1; i < sound.samples().length; i++) {
            greatest = Math.max(greatest, Math.abs(sound.samples()[i] - sound.samples()[i - 1]));
        }
        return greatest;
    }

    static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0);
    }
}
