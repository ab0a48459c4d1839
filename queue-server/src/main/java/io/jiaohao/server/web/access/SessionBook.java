package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.AuditLog;
import java.time.Clock;

/** The sessions, and the audit of who began and ended them. Blocks. Any thread. */
record SessionBook(SessionCheck check, AuditLog audit, Clock clock) {
    Sessions sessions() {
        return check.sessions();
    }

    /** What somebody did to the own account. */
    void note(Account account, Peer peer, AuditAction action) {
        Actor actor = new Actor(account.id(), peer.origin());
        audit.note(AuditEntry.of(clock.instant(), actor, action, account.id()));
    }
}
