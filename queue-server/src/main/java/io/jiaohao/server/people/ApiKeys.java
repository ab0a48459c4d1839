package io.jiaohao.server.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The keys of the API. Any thread; calls block. */
public interface ApiKeys {
    /** The key that a program sent, also a revoked one; empty when there is none like it. */
    Optional<ApiKey> find(String sent);

    /** The newest first. */
    List<ApiKey> all();

    void add(ApiKey key, AuditEntry entry);

    /** False when there is no such key, or it is revoked already. */
    boolean revoke(String id, AuditEntry entry);

    /** It was used that day. Where that cannot be kept, it is only logged: who reads is let on. */
    void used(String id, LocalDate day);
}
