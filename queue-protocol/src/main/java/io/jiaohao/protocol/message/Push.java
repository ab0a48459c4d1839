package io.jiaohao.protocol.message;

/** The notifications that a server sends to devices. */
public final class Push {
    /** A change of the hall, counted by {@code seq}. */
    public static final String HALL_EVENT = "hall.event";

    /** The hall's {@code seq} and its queues, every few seconds; not counted. */
    public static final String HALL_TICK = "hall.tick";

    private Push() {}
}
