package io.jiaohao.display.strip.face;

/**
 * What there is to say at a strip's place, in its language (DS6).
 *
 * @param number the ticket's, while one is called or served; else empty
 * @param window what stands on the window; empty for a strip of the hall that calls nobody
 * @param name of the window's first queue, or of the hall
 * @param waiting how many wait for the window, or in the hall
 * @param reason why it is paused; may be empty
 * @param until when it goes on, e.g. {@code 11:30}; may be empty
 */
public record StripView(
        Kind kind,
        String number,
        String window,
        String name,
        int waiting,
        String reason,
        String until) {
    /** The states of a strip. */
    public enum Kind {
        /** No server was there yet. */
        CONNECTING,
        CALLED,
        SERVING,
        IDLE,
        PAUSED,
        CLOSED,
        /** The hall's emergency stop. */
        STOPPED,
        /** The server is away for long. */
        OFFLINE
    }

    /** Nothing to say but the state. */
    static StripView only(Kind kind) {
        return new StripView(kind, "", "", "", 0, "", "");
    }

    /** A ticket that is asked to a window. */
    static StripView called(String number, String window) {
        return new StripView(Kind.CALLED, number, window, "", 0, "", "");
    }

    /** Whether that ticket is being called here. */
    boolean calls(String ticket) {
        return kind == Kind.CALLED && number.equals(ticket);
    }
}
