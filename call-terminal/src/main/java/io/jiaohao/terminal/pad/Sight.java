package io.jiaohao.terminal.pad;

import org.jspecify.annotations.Nullable;

/**
 * A window as a pad sees it at a moment.
 *
 * @param online whether the server can be reached
 * @param stance whether the window is open
 * @param atHand null for nobody
 * @param waiting how many the window could call
 * @param served the ticket that was finished here last and may be rated; null when there is none
 */
public record Sight(
        boolean online,
        Stance stance,
        @Nullable AtHand atHand,
        int waiting,
        @Nullable String served) {
    /** Before anything is known. */
    public static final Sight NOTHING = new Sight(false, Stance.CLOSED, null, 0, null);

    /** Whether a window calls visitors. */
    public enum Stance {
        CLOSED,
        PAUSED,
        OPEN
    }

    /** The id of the ticket at hand; null for nobody. */
    @Nullable String ticket() {
        return atHand == null ? null : atHand.ticket();
    }
}
