package io.jiaohao.server.people;

import io.jiaohao.server.domain.state.HallId;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Adds and changes people for an administrator, and keeps in the audit who did. Any thread; calls
 * block, for a password's hash takes its time.
 */
public final class PeopleDesk {
    private final People people;
    private final Set<HallId> halls;
    private final Clock clock;

    /**
     * @param halls those there are; empty when that is not known
     */
    public PeopleDesk(People people, Set<HallId> halls, Clock clock) {
        this.people = people;
        this.halls = Set.copyOf(halls);
        this.clock = clock;
    }

    /** Gives the one-time password. */
    public DeskAnswer add(Actor actor, Person person) {
        Optional<DeskRefusal> wrong = wrong(person);
        if (wrong.isPresent()) {
            return DeskAnswer.refused(wrong.get());
        }
        String password = Passwords.oneTime();
        Account account = Account.fresh(person, Passwords.hash(password));
        return people.add(account, entry(actor, AuditAction.PERSON_ADD, person))
                ? DeskAnswer.given(password)
                : DeskAnswer.refused(DeskRefusal.ID_TAKEN);
    }

    private Optional<DeskRefusal> wrong(Person person) {
        if (Ids.read(person.id()).filter(person.id()::equals).isEmpty()) {
            return Optional.of(DeskRefusal.BAD_ID);
        }
        if (person.name().isBlank()) {
            return Optional.of(DeskRefusal.NAME_MISSING);
        }
        return halls.isEmpty() || halls.containsAll(person.halls())
                ? Optional.empty()
                : Optional.of(DeskRefusal.NO_SUCH_HALL);
    }

    /**
     * Gives somebody another name, role or halls, and ends the person's sessions.
     *
     * @param version of the account, as it was read
     */
    public DeskAnswer change(Actor actor, Person person, int version) {
        Optional<DeskRefusal> wrong = wrong(person);
        if (wrong.isPresent()) {
            return DeskAnswer.refused(wrong.get());
        }
        return others(
                actor,
                person.id(),
                account ->
                        account.version() == version
                                ? keep(
                                        account.with(person),
                                        entry(actor, AuditAction.PERSON_CHANGE, person))
                                : DeskAnswer.refused(DeskRefusal.CHANGED_MEANWHILE));
    }

    /** Locks somebody out for good, or lets that person in again. */
    public DeskAnswer lock(Actor actor, String id, boolean locked) {
        AuditAction action = locked ? AuditAction.PERSON_LOCK : AuditAction.PERSON_UNLOCK;
        return others(
                actor,
                id,
                account ->
                        keep(
                                account.withLocked(locked),
                                AuditEntry.of(clock.instant(), actor, action, id)));
    }

    /** Gives a new one-time password. */
    public DeskAnswer reset(Actor actor, String id) {
        return others(actor, id, account -> reset(actor, account, UnaryOperator.identity()));
    }

    /** Adds somebody or, where there is one of that id, gives a new password and lets in again. */
    public DeskAnswer enrol(Actor actor, Person person) {
        Optional<Account> known = people.find(person.id());
        return known.isEmpty()
                ? add(actor, person)
                : reset(actor, known.get(), account -> account.with(person).withLocked(false));
    }

    private DeskAnswer reset(Actor actor, Account account, UnaryOperator<Account> more) {
        String password = Passwords.oneTime();
        Account reset = more.apply(account.withPassword(Passwords.hash(password), true));
        DeskAnswer kept = keep(reset, entry(actor, AuditAction.PASSWORD_RESET, reset.person()));
        return kept.refusal() == null ? DeskAnswer.given(password) : kept;
    }

    /** What nobody may do to oneself: so one administrator is left, whatever happens. */
    private DeskAnswer others(Actor actor, String id, Function<Account, DeskAnswer> change) {
        if (actor.id().equals(id)) {
            return DeskAnswer.refused(DeskRefusal.YOURSELF);
        }
        return people.find(id)
                .map(
                        account ->
                                account.isKept()
                                        ? change.apply(account)
                                        : DeskAnswer.refused(DeskRefusal.MADE_UP))
                .orElseGet(() -> DeskAnswer.refused(DeskRefusal.NO_SUCH_PERSON));
    }

    private DeskAnswer keep(Account account, AuditEntry entry) {
        return people.change(account, entry)
                ? DeskAnswer.DONE
                : DeskAnswer.refused(DeskRefusal.CHANGED_MEANWHILE);
    }

    private AuditEntry entry(Actor actor, AuditAction action, Person person) {
        String where =
                person.halls().stream()
                        .map(hall -> " " + hall)
                        .sorted()
                        .collect(Collectors.joining());
        return AuditEntry.of(clock.instant(), actor, action, person.id())
                .because(person.role() + where);
    }
}
