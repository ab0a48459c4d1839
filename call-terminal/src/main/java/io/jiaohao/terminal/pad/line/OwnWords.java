package io.jiaohao.terminal.pad.line;

import io.jiaohao.terminal.pad.frame.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Tells our own frames from those of pads on a bus whose adapter repeats what it sends: each frame
 * that was sent takes away one like it that comes within a moment. Otherwise the frame that opens
 * an evaluator would come back as a key. An adapter that let the first frames go unrepeated repeats
 * none, and then nothing is taken away: a pad may say what we said. Any thread.
 */
final class OwnWords {
    private static final long MOMENT_NANOS = 300_000_000L;
    private static final int UNREPEATED = 3;
    private static final int MOST = 64;

    private final Deque<Word> sent = new ArrayDeque<>();
    private int unrepeated; // frames since the last that was repeated; at the limit none will be

    private record Word(Frame frame, long nanos) {}

    synchronized void sent(Frame frame, long nanos) {
        expire(nanos);
        if (unrepeated < UNREPEATED && sent.size() < MOST) {
            sent.addLast(new Word(frame, nanos));
        }
    }

    /** Whether a frame that came is one of ours. */
    synchronized boolean isOurs(Frame frame, long nanos) {
        expire(nanos);
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
        if (unrepeated >= UNREPEATED) {
            sent.clear();
        }
    }
}
