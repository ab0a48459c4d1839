package io.jiaohao.server.web.access;

import io.jiaohao.protocol.rpc.WireJson;

/** Why a request is not let on, with the status of HTTP. */
public enum Denial {
    NOT_SIGNED_IN(401),
    /** Only the one-time password was given so far. */
    PASSWORD_TO_CHANGE(403),
    NOT_PERMITTED(403),
    /** A change that does not come from a page of the session. */
    FOREIGN_REQUEST(403),
    NO_SUCH_API_KEY(401),
    SCOPE_MISSING(403),
    OTHER_HALL(403),
    TOO_OFTEN(429),
    ACCESS_UNKNOWN(503);

    private final int status;

    Denial(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** As programs read it. */
    String word() {
        return WireJson.word(this);
    }
}
