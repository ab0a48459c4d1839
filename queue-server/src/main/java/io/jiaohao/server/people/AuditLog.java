package io.jiaohao.server.people;

import java.time.Instant;

/** The audit of people and keys. Any thread; calls block. */
public interface AuditLog extends AuditSource {
    void note(AuditEntry entry);

    /**
     * Forgets what is older.
     *
     * @return how many lines
     */
    int forget(Instant before);
}
