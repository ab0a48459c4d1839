package io.jiaohao.server.domain.state;

import java.time.Instant;

/**
 * Who of those who watch over a hall decided something, why and when (DOMAIN Q11).
 *
 * @param reason in the person's own words, for the audit; no device is told; blank where none is
 *     asked for
 * @param at by the server's clock
 */
public record Ruling(PersonId by, String reason, Instant at) {
    /** The longest reason, in characters. */
    public static final int MOST = 200;
}
