package io.jiaohao.server.people;

/**
 * Who does something that the audit keeps.
 *
 * @param id the person's; {@link #UNKNOWN} for somebody who gave no id that there is
 */
public record Actor(String id, Origin origin) {
    public static final String UNKNOWN = "";

    /** Whoever may run programs on the server's machine. */
    public static final Actor COMMAND_LINE = new Actor("command-line", Origin.LOCAL);

    public static final Actor SERVER = new Actor("server", Origin.LOCAL);

    /** Whether the audit would take a person of that id for the system. */
    static boolean isSystem(String id) {
        return id.equals(COMMAND_LINE.id()) || id.equals(SERVER.id());
    }

    /** Where somebody is: no more of an address is kept. */
    public enum Origin {
        /** The server's own machine. */
        LOCAL,
        /** A private network. */
        PRIVATE,
        PUBLIC,
        /** It was not kept. */
        UNKNOWN
    }
}
