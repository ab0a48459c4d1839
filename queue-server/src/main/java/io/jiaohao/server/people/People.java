package io.jiaohao.server.people;

import java.util.List;
import java.util.Optional;

/**
 * Who may sign in. Each change is kept together with its line in the audit, or not at all. Any
 * thread; calls block.
 */
public interface People {
    Optional<Account> find(String id);

    /** By id. */
    List<Account> all();

    /** Whether nobody may sign in. */
    boolean isEmpty();

    /** False, and nothing is kept, when the id is taken. */
    boolean add(Account account, AuditEntry entry);

    /**
     * Replaces an account; its version becomes one more.
     *
     * @return false, and nothing is changed, when it has been changed since it was read
     */
    boolean change(Account account, AuditEntry entry);

    /**
     * As {@link #change}, unless nobody would be left who manages people.
     *
     * @return why nothing is changed; empty when it is
     */
    Optional<DeskRefusal> changeKeepingAnAdministrator(Account account, AuditEntry entry);
}
