package io.jiaohao.server.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a program's request is not done: one of RFC 9457's problem types each, with its status. */
public enum ProblemKind {
    INVALID_REQUEST(400),
    UNAUTHENTICATED(401),
    NOT_ALLOWED(403),
    UNKNOWN_ADDRESS(404),
    UNKNOWN_HALL(404),
    UNKNOWN_TICKET(404),
    UNKNOWN_DAY(404),
    WRONG_METHOD(405),
    NOT_ACCEPTABLE(406),
    MATTER_CLOSED(409),
    QUEUE_FULL(409),
    DUPLICATE_HOLDER(409),
    HALL_STOPPED(409),
    WRONG_STATE(409),
    TOO_LARGE(413),
    WRONG_MEDIA_TYPE(415),
    INVALID_PARAMS(422),
    UNKNOWN_MATTER(422),
    KEY_REUSED(422),
    TOO_FAST(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private static final String TYPES = "tag:jiaohao.io,2026:problem/";

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The member {@code reason}, e.g. {@code wrong_state}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The member {@code type}. */
    public String type() {
        return TYPES + word();
    }

    /** Whether the same request may be done when it is sent again. */
    public boolean retry() {
        return this == TOO_FAST || this == UNAVAILABLE;
    }

    /** The kind of one of the wire's reasons. */
    public static Optional<ProblemKind> of(String reason) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(reason)).findFirst();
    }
}
