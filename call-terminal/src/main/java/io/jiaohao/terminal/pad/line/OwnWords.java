package io.jiaohao.terminal.pad.line;

import io.jiaohao.terminal.pad.frame.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Tells our own frames from those of pads on a bus whose adapter repeats what it sends: each frame
 * that was sent takes away one like it that comes within a moment. Otherwise the frame that opens
 * an evaluator would come back as a key. An adapter that let frames go unrepeated repeats none, and
 * then nothing is taken away, for a pad may say what we said; until a frame comes back that no pad
 * says. Any thread.
 */
final class OwnWords {
    private static final long MOMENT_NANOS = 1_000_000_000L;
    private static final int UNREPEATED = 3;
    private static final int MOST = 64;

    private final Deque<Word> sent = new ArrayDeque<>();
    private int unrepeated; // frames since the last that was repeated

    private record Word(Frame frame, long nanos) {}

    synchronized void sent(Frame frame, long nanos) {
        expire(nanos);
        sent.addLast(new Word(frame, nanos));
        if (sent.size() > MOST) {
            sent.removeFirst();
        }
    }

    /**
     * Whether a frame that came is one of ours.
     *
     * @param padMaySay whether a pad could have sent it
     */
    synchronized boolean isOurs(Frame frame, boolean padMaySay, long nanos) {
        expire(nanos);
        if (padMaySay && unrepeated >= UNREPEATED) {
            return false;
        }
        Iterator<Word> words = sent.iterator();
        while (words.hasNext()) {
            if (words.next().frame().equals(frame)) {
                words.remove();
                unrepeated = 0;
                return true;
            }
        }
        return false;
    }

    private void expire(long nanos) {
        while (!sent.isEmpty() && nanos - sent.peekFirst().nanos() > MOMENT_NANOS) {
            sent.removeFirst();
            unrepeated++;
        }
    }
}
