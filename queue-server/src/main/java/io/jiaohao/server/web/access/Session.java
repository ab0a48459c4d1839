package io.jiaohao.server.web.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who is signed in at one browser. Serializable, for all nodes share it.
 *
 * @param person the id
 * @param version of the account, with which it ends
 * @param csrf what a change from a page of the session brings along
 * @param began when the person signed in
 * @param used when it was used last, to a minute
 */
public record Session(String person, int version, String csrf, Instant began, Instant used)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    Session usedAt(Instant now) {
        return new Session(person, version, csrf, began, now);
    }
}
