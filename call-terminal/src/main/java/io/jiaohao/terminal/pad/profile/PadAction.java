package io.jiaohao.terminal.pad.profile;

/**
 * What a key of a pad may do: the buttons of the clerk's page. There is none to rate with: a clerk
 * cannot enter what a visitor thinks (DOMAIN EV2).
 */
public enum PadAction {
    /** Calls the next visitor; ends the one at hand. */
    NEXT,
    /** Calls the number that was typed. */
    CALL,
    /** Calls the one that was set aside first. */
    CALL_HELD,
    RECALL,
    START,
    FINISH,
    ABSENT,
    HOLD,
    /** To the window that was typed; without a number back into line, for another window. */
    TRANSFER,
    /** Pauses for the reason that was typed, or the first; a paused window is opened again. */
    PAUSE,
    RESUME,
    UNDO
}
