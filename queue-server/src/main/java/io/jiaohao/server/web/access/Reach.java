package io.jiaohao.server.web.access;

/** Which halls a caller of the API must be let into for a request. */
public enum Reach {
    /**
     * The hall that it is about: {@code :hall} in the path, else {@code ?hall=ID}, else the
     * server's first.
     */
    ITS_HALL,
    /** Any at all: the answer tells of those only, as {@link ApiAccess#isLetInto} says. */
    ANY_HALL,
    /** All, because the answer does not keep halls apart. */
    ALL_HALLS
}
