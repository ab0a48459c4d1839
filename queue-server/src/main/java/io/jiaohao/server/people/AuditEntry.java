package io.jiaohao.server.people;

import java.time.Instant;

/**
 * A line of the audit: who did what. It holds no more of a person than the id.
 *
 * @param action a word of {@link AuditAction}, or the name of an order to a hall
 * @param subject whom or what it was done to, by id; empty for the actor
 * @param detail what it became, or why
 */
public record AuditEntry(Instant at, Actor actor, String action, String subject, String detail) {
    public static AuditEntry of(Instant at, Actor actor, AuditAction action, String subject) {
        return new AuditEntry(at, actor, action.word(), subject, "");
    }

    public AuditEntry because(String why) {
        return new AuditEntry(at, actor, action, subject, why);
    }
}
