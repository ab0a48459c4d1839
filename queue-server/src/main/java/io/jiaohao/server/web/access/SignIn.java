package io.jiaohao.server.web.access;

import io.jiaohao.server.config.AccessRules;
import io.jiaohao.server.limit.Lockouts;
import io.jiaohao.server.limit.Strikes;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.AuditLog;
import io.jiaohao.server.people.Ids;
import io.jiaohao.server.people.Passwords;
import io.jiaohao.server.people.People;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks passwords, and locks out a person or an address after too many wrong ones. Who is locked
 * out is not checked at all; an id that there is not takes the same work as one that there is.
 * Takes tens of milliseconds and blocks: not on an event loop. Any thread.
 */
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final People people;
    private final AuditLog audit;
    private final Lockouts persons;
    private final Lockouts addresses;
    private final Clock clock;

    /**
     * @param book where the wrong ones are counted
     */
    SignIn(
            People people,
            AuditLog audit,
            AccessRules rules,
            Supplier<ConcurrentMap<String, Strikes>> book,
            Clock clock) {
        this.people = people;
        this.audit = audit;
        this.persons = new Lockouts(book, "person", rules.person(), clock);
        this.addresses = new Lockouts(book, "address", rules.address(), clock);
        this.clock = clock;
    }

    /** Why somebody is not signed in. */
    enum Reason {
        WRONG,
        LOCKED_OUT,
        /** An administrator has locked the person; only told to who knows the password. */
        LOCKED
    }

    /**
     * @param account null when refused
     * @param reason null when not
     * @param left how long no guess is heard
     */
    record Answer(@Nullable Account account, @Nullable Reason reason, Duration left) {
        static Answer of(Account account) {
            return new Answer(account, null, Duration.ZERO);
        }

        static Answer refused(Reason reason, Duration left) {
            return new Answer(null, reason, left);
        }
    }

    /** Whether somebody is who that is said to be. */
    Answer check(String typed, String password, Peer peer) {
        Optional<String> id = Ids.read(typed);
        String guessed = id.orElse("");
        Duration left = longer(persons.left(guessed), addresses.left(peer.address()));
        if (!left.isZero()) {
            return Answer.refused(Reason.LOCKED_OUT, left);
        }
        Optional<Account> account = id.flatMap(people::find); // who fails here has not guessed
        Duration ofPerson = id.isEmpty() ? Duration.ZERO : persons.strike(guessed);
        Duration ofAddress = addresses.strike(peer.address());
        if (matches(account, password)) {
            return right(account.orElseThrow(), peer);
        }
        Actor actor = new Actor(account.map(Account::id).orElse(Actor.UNKNOWN), peer.origin());
        note(actor, AuditAction.SIGN_IN_REFUSED, "");
        locked(actor, "person", ofPerson);
        locked(actor, "address", ofAddress);
        left = longer(ofPerson, ofAddress);
        return Answer.refused(left.isZero() ? Reason.WRONG : Reason.LOCKED_OUT, left);
    }

    private static boolean matches(Optional<Account> account, String password) {
        if (account.isEmpty()) {
            Passwords.matchNobody(password);
            return false;
        }
        return Passwords.matches(password, account.get().password());
    }

    private Answer right(Account account, Peer peer) {
        addresses.takeBack(peer.address());
        persons.forgive(account.id());
        Actor actor = new Actor(account.id(), peer.origin());
        if (account.locked()) {
            note(actor, AuditAction.SIGN_IN_REFUSED, "locked");
            return Answer.refused(Reason.LOCKED, Duration.ZERO);
        }
        return Answer.of(account);
    }

    private void locked(Actor actor, String what, Duration lasting) {
        if (!lasting.isZero()) {
            note(actor, AuditAction.LOCK_OUT, what);
            LOG.warn(
                    "too many wrong passwords: a {} is locked out for seconds={}",
                    what,
                    lasting.toSeconds());
        }
    }

    private void note(Actor actor, AuditAction action, String detail) {
        audit.note(AuditEntry.of(clock.instant(), actor, action, actor.id()).because(detail));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
