package io.jiaohao.server.web.access;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.PasswordFault;
import io.jiaohao.server.people.Passwords;
import io.jiaohao.server.people.People;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people choose a password of their own. Blocks: not on an event loop. Any thread. */
record OwnPassword(People people, SignIn signIn, Clock clock) {
    /** Why it was not changed, by the word that the page reads. */
    static final String WRONG = "wrong";

    static final String NOT_CHANGEABLE = "made_up";
    static final String CHANGED_MEANWHILE = "changed_meanwhile";

    /**
     * @param old what is typed again, though the person is signed in
     */
    record Wish(String old, String chosen) {
        /** Without the passwords. */
        @Override
        public String toString() {
            return "Wish[]";
        }
    }

    /**
     * What came of it.
     *
     * @param account as it is now; null when nothing was changed
     * @param why null when it was
     */
    record Change(@Nullable Account account, @Nullable String why) {
        static Change refused(String why) {
            return new Change(null, why);
        }
    }

    /** Ends all sessions of the person. */
    Change change(SignedIn who, Wish wish, Peer peer) {
        Account account = who.account();
        if (!account.isKept()) {
            return Change.refused(NOT_CHANGEABLE);
        }
        SignIn.Answer again = signIn.check(account.id(), wish.old(), peer);
        if (again.account() == null) {
            return Change.refused(
                    again.reason() == SignIn.Reason.LOCKED_OUT ? "locked_out" : WRONG);
        }
        Optional<PasswordFault> fault = PasswordFault.of(account.id(), wish.old(), wish.chosen());
        if (fault.isPresent()) {
            return Change.refused(WireJson.word(fault.get()));
        }
        Account changed = account.withPassword(Passwords.hash(wish.chosen()), false);
        AuditEntry entry =
                AuditEntry.of(
                        clock.instant(),
                        new Actor(account.id(), peer.origin()),
                        AuditAction.PASSWORD_CHANGE,
                        account.id());
        return people.change(changed, entry)
                ? new Change(people.find(account.id()).orElse(changed), null)
                : Change.refused(CHANGED_MEANWHILE);
    }
}
