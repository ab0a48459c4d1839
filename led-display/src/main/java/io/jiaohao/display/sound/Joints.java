package io.jiaohao.display.sound;

import java.util.Arrays;
import java.util.List;

/**
 * Joins recorded pieces without clicks: each begins and ends at a zero crossing, and neighbours
 * overlap a little, the one fading out while the other fades in. Stateless; any thread.
 */
public final class Joints {
    private static final int FADE = Pcm.RATE * 8 / 1_000; // samples: 8 ms
    private static final int SEARCH = Pcm.RATE * 5 / 1_000; // how far a zero crossing may lie

    private Joints() {}

    /** The pieces one after another. */
    public static Pcm joined(List<Pcm> pieces) {
        short[] whole = new short[pieces.stream().mapToInt(each -> each.samples().length).sum()];
        int end = 0;
        for (Pcm piece : pieces) {
            short[] next = faded(atZeroCrossings(piece.samples()));
            int overlap = Math.min(Math.min(FADE, next.length), end);
            for (int i = 0; i < next.length; i++) {
                int at = end - overlap + i;
                whole[at] = Pcm.clipped(whole[at] + next[i]);
            }
            end += next.length - overlap;
        }
        return new Pcm(Arrays.copyOf(whole, end));
    }

    private static short[] atZeroCrossings(short[] samples) {
        int from = 0;
        while (from < Math.min(SEARCH, samples.length - 1) && !crosses(samples, from)) {
            from++;
        }
        int to = samples.length;
        while (to > Math.max(samples.length - SEARCH, from + 1) && !crosses(samples, to - 2)) {
            to--;
        }
        return Arrays.copyOfRange(samples, from, to);
    }

    private static boolean crosses(short[] samples, int at) {
        return at >= 0 && at + 1 < samples.length && (samples[at] < 0) != (samples[at + 1] < 0);
    }

    private static short[] faded(short[] samples) {
        int fade = Math.min(FADE, samples.length / 2);
        for (int i = 0; i < fade; i++) {
            double share = (i + 0.5) / fade;
            int last = samples.length - 1 - i;
            samples[i] = (short) (samples[i] * share);
            samples[last] = (short) (samples[last] * share);
        }
        return samples;
    }
}
