package io.jiaohao.display.sound;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Sound as mono 16-bit samples, always at {@link #RATE}, so that parts from any source can be
 * joined. The array is never changed after construction.
 */
public record Pcm(short[] samples) {
    /** Samples a second of everything this program says; eSpeak NG's own rate. */
    public static final int RATE = 22_050;

    private static final int EDGE_SAMPLES = RATE / 20; // kept around sound, for soft sounds

    /** Takes samples of another rate. */
    public static Pcm resampled(short[] samples, int rate) {
        if (rate == RATE || samples.length < 2) {
            return new Pcm(samples.clone());
        }
        int length = (int) ((long) samples.length * RATE / rate);
        short[] converted = new short[length];
        double step = (double) (samples.length - 1) / Math.max(1, length - 1);
        for (int i = 0; i < length; i++) {
            double at = i * step;
            int left = Math.min((int) at, samples.length - 2);
            double share = at - left;
            converted[i] =
                    (short) Math.round(samples[left] * (1 - share) + samples[left + 1] * share);
        }
        return new Pcm(converted);
    }

    public static Pcm silence(Duration length) {
        return new Pcm(new short[(int) (length.toMillis() * RATE / 1_000)]);
    }

    /** The parts one after another. */
    public static Pcm joined(List<Pcm> parts) {
        short[] whole = new short[parts.stream().mapToInt(part -> part.samples.length).sum()];
        int at = 0;
        for (Pcm part : parts) {
            System.arraycopy(part.samples, 0, whole, at, part.samples.length);
            at += part.samples.length;
        }
        return new Pcm(whole);
    }

    /** Without the silence before and after it, which engines give in different lengths. */
    public Pcm trimmed() {
        int threshold = peak() / 100;
        int from = 0;
        int to = samples.length;
        while (from < to && Math.abs((int) samples[from]) <= threshold) {
            from++;
        }
        while (to > from && Math.abs((int) samples[to - 1]) <= threshold) {
            to--;
        }
        return new Pcm(
                Arrays.copyOfRange(
                        samples,
                        Math.max(0, from - EDGE_SAMPLES),
                        Math.min(samples.length, to + EDGE_SAMPLES)));
    }

    /**
     * The same sound with this peak (0..1), so that every engine is equally loud and none clips.
     */
    public Pcm withPeak(double peak) {
        int loudest = peak();
        return loudest == 0 ? this : scaled(peak * Short.MAX_VALUE / loudest);
    }

    /** The same sound, so many times as loud; the caller sees to it that nothing clips. */
    public Pcm scaled(double factor) {
        short[] scaled = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = (short) Math.round(samples[i] * factor);
        }
        return new Pcm(scaled);
    }

    /** The nearest value that a sample can have. */
    static short clipped(double value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
    }

    /** The greatest distance from zero. */
    public int peak() {
        int loudest = 0;
        for (short sample : samples) {
            loudest = Math.max(loudest, Math.abs((int) sample));
        }
        return loudest;
    }

    public Duration length() {
        return Duration.ofMillis(samples.length * 1_000L / RATE);
    }

    /** The samples as little-endian bytes, as WAV files and sound cards take them. */
    public byte[] bytes() {
        byte[] bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }
}
