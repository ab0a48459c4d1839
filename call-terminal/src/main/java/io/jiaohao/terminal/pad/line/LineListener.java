package io.jiaohao.terminal.pad.line;

import io.jiaohao.terminal.pad.frame.Frame;

/** Hears what happens on a line, on the line's reading thread. */
public interface LineListener {
    /**
     * A good frame that is not our own came.
     *
     * @param nanos when, by {@link System#nanoTime()}
     */
    void heard(Frame frame, long nanos);

    /** The line is there. */
    void lineUp();

    /** The line is lost, or could not be opened; it is tried again by itself. */
    void lineDown(String why);
}
