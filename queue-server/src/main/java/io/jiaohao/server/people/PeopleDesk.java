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
        Optional<DeskRefusal> wrong = wrong(person, Set.of());
        if (wrong.isPresent()) {
            return DeskAnswer.refused(wrong.get());
        }
        if (Actor.isSystem(person.id())) {
            return DeskAnswer.refused(DeskRefusal.ID_RESERVED);
        }
        String password = Passwords.oneTime();
        Account account = Account.fresh(person, Passwords.hash(password));
        return people.add(account, entry(actor, AuditAction.PERSON_ADD, person))
                ? DeskAnswer.given(password)
                : DeskAnswer.refused(DeskRefusal.ID_TAKEN);
    }

    /**
     * @param before the person's halls so far, which may stay though they are no longer there
     */
    private Optional<DeskRefusal> wrong(Person person, Set<HallId> before) {
        if (Ids.read(person.id()).filter(person.id()::equals).isEmpty()) {
            return Optional.of(DeskRefusal.BAD_ID);
        }
        if (person.name().isBlank()) {
            return Optional.of(DeskRefusal.NAME_MISSING);
        }
        boolean known =
                person.halls().stream()
                        .allMatch(hall -> halls.contains(hall) || before.contains(hall));
        return halls.isEmpty() || known ? Optional.empty() : Optional.of(DeskRefusal.NO_SUCH_HALL);
    }

    /**
     * What somebody is to become.
     *
     * @param version of the account, as it was read
     * @param everywhere whether it is meant that a person of some halls names none, which is all
     */
    public record Wish(Person person, int version, boolean everywhere) {}

    /** Gives somebody another name, role or halls, and ends the person's sessions. */
    public DeskAnswer change(Actor actor, Wish wish) {
        Person person = wish.person();
        return others(
                actor,
                person.id(),
                account ->
                        wrong(account, wish)
                                .map(DeskAnswer::refused)
                                .orElseGet(
                                        () ->
                                                keep(
                                                        account.with(person),
                                                        entry(
                                                                actor,
                                                                AuditAction.PERSON_CHANGE,
                                                                person))));
    }

    private Optional<DeskRefusal> wrong(Account account, Wish wish) {
        Set<HallId> before = account.person().halls();
        if (account.version() != wish.version()) {
            return Optional.of(DeskRefusal.CHANGED_MEANWHILE);
        }
        if (!before.isEmpty() && wish.person().halls().isEmpty() && !wish.everywhere()) {
            return Optional.of(DeskRefusal.HALLS_MISSING);
        }
        return wrong(wish.person(), before);
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
        if (person.name().isBlank()) {
            return DeskAnswer.refused(DeskRefusal.NAME_MISSING);
        }
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

    /** What nobody may do to oneself, lest a slip of the hand locks one out. */
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
        return people.changeKeepingAnAdministrator(account, entry)
                .map(DeskAnswer::refused)
                .orElse(DeskAnswer.DONE);
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
