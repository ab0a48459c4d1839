package io.jiaohao.server.domain.state;

import java.util.Set;

/**
 * Whether a hall is open, and for what.
 *
 * @param matters those of which tickets are issued
 */
public record Opening(State state, Set<MatterId> matters) {
    /** A hall's state, as devices show it. */
    public enum State {
        OPEN,
        CLOSED,
        OVERTIME,
        STOPPED
    }

    /** Before anything was shown. */
    public static final Opening UNKNOWN = new Opening(State.CLOSED, Set.of());

    public Opening {
        matters = Set.copyOf(matters);
    }
}
