package io.jiaohao.terminal.pad.frame;

/**
 * Finds the frames in what comes over a line, in whatever pieces it comes. What is no frame is
 * counted and skipped; the next frame is found whatever stood before it. Used by one thread.
 */
public interface FrameReader {
    /** Bytes came. */
    void read(byte[] bytes, int count);

    /** Nothing came for a while: what was begun will not be completed. */
    void silence();
}
