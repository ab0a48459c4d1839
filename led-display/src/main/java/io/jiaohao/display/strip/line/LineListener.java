package io.jiaohao.display.strip.line;

import io.jiaohao.protocol.message.Params.HealthState;

/** Hears of a line, on the line's thread. */
public interface LineListener {
    /** A strip shows something else. */
    void changed();

    /**
     * The line's state is another than before.
     *
     * @param line its port
     * @param text for an operator
     */
    void lineIs(String line, HealthState state, String text);
}
