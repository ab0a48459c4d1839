package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.PasswordFault;
import io.jiaohao.server.people.Passwords;
import io.jiaohao.server.people.People;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people choose a password of their own. Blocks: not on an event loop. Any thread. */
record OwnPassword(People people, SignIn signIn, Clock clock) {
    /** Why it was not changed. */
    enum Reason {
        WRONG,
        /** Too many wrong ones. */
        LOCKED_OUT,
        /** An administrator has locked the person just now. */
        LOCKED,
        TOO_SHORT,
        TOO_LONG,
        IS_THE_ID,
        IS_THE_OLD_ONE,
        /** Of somebody whom the demo makes up. */
        MADE_UP,
        CHANGED_MEANWHILE;

        private static Reason of(SignIn.@Nullable Reason refusal) {
            if (refusal == null) {
                return WRONG;
            }
            return switch (refusal) {
                case WRONG -> WRONG;
                case LOCKED_OUT -> LOCKED_OUT;
                case LOCKED -> LOCKED;
            };
        }

        private static Reason of(PasswordFault fault) {
            return switch (fault) {
                case TOO_SHORT -> TOO_SHORT;
                case TOO_LONG -> TOO_LONG;
                case IS_THE_ID -> IS_THE_ID;
                case IS_THE_OLD_ONE -> IS_THE_OLD_ONE;
            };
        }
    }

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
     * @param left how long no guess is heard
     */
    record Change(@Nullable Account account, @Nullable Reason why, Duration left) {
        static Change to(Account account) {
            return new Change(account, null, Duration.ZERO);
        }

        static Change refused(Reason why) {
            return new Change(null, why, Duration.ZERO);
        }
    }

    /** Ends all sessions of the person. */
    Change change(SignedIn who, Wish wish, Peer peer) {
        Account account = who.account();
        if (!account.isKept()) {
            return Change.refused(Reason.MADE_UP);
        }
        SignIn.Answer again = signIn.check(account.id(), wish.old(), peer);
        if (again.account() == null) {
            return new Change(null, Reason.of(again.reason()), again.left());
        }
        Optional<PasswordFault> fault = PasswordFault.of(account.id(), wish.old(), wish.chosen());
        if (fault.isPresent()) {
            return Change.refused(Reason.of(fault.get()));
        }
        Account changed = account.withPassword(Passwords.hash(wish.chosen()), false);
        AuditEntry entry =
                AuditEntry.of(
                        clock.instant(),
                        new Actor(account.id(), peer.origin()),
                        AuditAction.PASSWORD_CHANGE,
                        account.id());
        return people.change(changed, entry)
                ? Change.to(people.find(account.id()).orElse(changed))
                : Change.refused(Reason.CHANGED_MEANWHILE);
    }
}
