package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.ApiKey;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.AuditQuestion;
import io.jiaohao.server.people.DeskRefusal;
import io.jiaohao.server.people.KeySecret;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import io.jiaohao.server.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place that keeps people does. */
abstract class PeopleContract {
    private static final Instant NOW = Instant.parse("2026-07-01T01:02:03.004Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final HallId HERE = new HallId("here");
    private static final HallId THERE = new HallId("there");
    private static final Actor ADMIN = new Actor("admin", Actor.Origin.PRIVATE);
    private static final Person LI = new Person("li", "李丽", Role.SUPERVISOR, Set.of(HERE, THERE));

    private static final List<String> PAIR = List.of("one", "two");

    private PeopleBook book;

    /** The same place each time within a test. */
    abstract PeopleBook make() throws Exception;

    @BeforeEach
    void open() throws Exception {
        book = make();
        book.start();
    }

    @AfterEach
    void close() throws Exception {
        book.stop();
    }

    private static AuditEntry entry(AuditAction action, String subject) {
        return AuditEntry.of(NOW, ADMIN, action, subject);
    }

    private static AuditQuestion all() {
        return question(null, null);
    }

    private static AuditQuestion question(@Nullable String person, @Nullable String action) {
        return new AuditQuestion(person, action, Instant.EPOCH, NOW.plusSeconds(9), 100);
    }

    private boolean add(Person person) {
        return book.add(Account.fresh(person, "hash"), entry(AuditAction.PERSON_ADD, person.id()));
    }

    @Test
    void shouldKeepAPersonOverARestart() throws Exception {
        assertTrue(book.isEmpty());
        assertTrue(add(LI));
        close();
        open();
        assertEquals(Optional.of(Account.fresh(LI, "hash")), book.find("li"));
        assertEquals(Optional.empty(), book.find("wang"));
        assertFalse(book.isEmpty());
    }

    @Test
    void shouldListPeopleByTheirIds() {
        add(LI);
        add(new Person("admin", "赵磊", Role.ADMINISTRATOR, Set.of()));
        assertEquals(List.of("admin", "li"), book.all().stream().map(Account::id).toList());
    }

    @Test
    void shouldRefuseAnIdThatIsTakenAndNoteNothing() {
        add(LI);
        assertFalse(add(new Person("li", "李雷", Role.CLERK, Set.of())));
        assertEquals("李丽", book.find("li").orElseThrow().person().name());
        assertEquals(1, book.audit().read(all()).size());
    }

    @Test
    void shouldChangeAPersonAndCountTheVersion() {
        add(LI);
        Account account = book.find("li").orElseThrow();
        Account changed =
                account.with(new Person("li", "李丽丽", Role.GUIDE, Set.of()))
                        .withPassword("other", false)
                        .withLocked(true);
        assertTrue(book.change(changed, entry(AuditAction.PERSON_CHANGE, "li")));
        Account kept = book.find("li").orElseThrow();
        assertEquals(new Account(changed.person(), "other", false, true, 2), kept);
    }

    @Test
    void shouldRefuseAChangeOfWhatWasChangedMeanwhile() {
        add(LI);
        Account seen = book.find("li").orElseThrow();
        book.change(seen.withLocked(true), entry(AuditAction.PERSON_LOCK, "li"));
        assertFalse(book.change(seen, entry(AuditAction.PERSON_CHANGE, "li")));
        assertTrue(book.find("li").orElseThrow().locked());
        assertEquals(2, book.audit().read(all()).size());
    }

    @Test
    void shouldLeaveAnAdministratorWhenTwoLockEachOther() throws Exception {
        for (String id : PAIR) {
            add(new Person(id, id, Role.ADMINISTRATOR, Set.of()));
        }
        ExecutorService both = Executors.newFixedThreadPool(PAIR.size());
        try {
            for (int round = 0; round < 20; round++) {
                List<Callable<Optional<DeskRefusal>>> locks =
                        PAIR.stream().map(this::locking).toList();
                List<Optional<DeskRefusal>> refused = new ArrayList<>();
                for (Future<Optional<DeskRefusal>> each : both.invokeAll(locks)) {
                    refused.add(each.get());
                }
                assertEquals(
                        1, Collections.frequency(refused, Optional.empty()), refused::toString);
                assertTrue(refused.contains(Optional.of(DeskRefusal.LAST_ADMINISTRATOR)));
                PAIR.forEach(id -> book.change(found(id).withLocked(false), changeOf(id)));
            }
        } finally {
            both.shutdown();
        }
    }

    private Callable<Optional<DeskRefusal>> locking(String id) {
        Account locked = found(id).withLocked(true);
        return () -> book.changeKeepingAnAdministrator(locked, changeOf(id));
    }

    private Account found(String id) {
        return book.find(id).orElseThrow();
    }

    private static AuditEntry changeOf(String id) {
        return entry(AuditAction.PERSON_CHANGE, id);
    }

    private static ApiKey key(KeySecret secret) {
        return new ApiKey(
                secret.id(),
                "大屏",
                secret.hash(),
                new ApiKey.Grant(Set.of(Scope.HALL_READ, Scope.EVENTS_READ), Set.of(HERE)),
                TODAY,
                null,
                false);
    }

    @Test
    void shouldFindAKeyByItsSecretAlone() {
        KeySecret secret = KeySecret.fresh();
        book.keys().add(key(secret), entry(AuditAction.KEY_MAKE, secret.id()));
        assertEquals(Optional.of(key(secret)), book.keys().find(secret.text()));
        KeySecret guessed = new KeySecret(secret.id(), KeySecret.fresh().secret());
        assertEquals(Optional.empty(), book.keys().find(guessed.text()));
        assertEquals(Optional.empty(), book.keys().find(secret.id()));
        assertEquals(Optional.empty(), book.keys().find(""));
    }

    @Test
    void shouldRevokeAKeyOnce() {
        KeySecret secret = KeySecret.fresh();
        book.keys().add(key(secret), entry(AuditAction.KEY_MAKE, secret.id()));
        assertTrue(book.keys().revoke(secret.id(), entry(AuditAction.KEY_REVOKE, secret.id())));
        assertFalse(book.keys().revoke(secret.id(), entry(AuditAction.KEY_REVOKE, secret.id())));
        assertTrue(book.keys().find(secret.text()).orElseThrow().revoked());
        assertEquals(2, book.audit().read(all()).size());
    }

    @Test
    void shouldKnowTheDayAKeyWasUsedLast() {
        KeySecret secret = KeySecret.fresh();
        book.keys().add(key(secret), entry(AuditAction.KEY_MAKE, secret.id()));
        book.keys().used(secret.id(), TODAY.plusDays(1));
        assertEquals(TODAY.plusDays(1), book.keys().all().get(0).used());
    }

    @Test
    void shouldReadTheAuditByPersonActionAndTime() {
        add(LI);
        AuditEntry wang =
                AuditEntry.of(
                                NOW.plusSeconds(1),
                                new Actor("wang", Actor.Origin.PUBLIC),
                                AuditAction.SIGN_IN_REFUSED,
                                "wang")
                        .because("locked");
        book.audit().note(wang);
        assertEquals(List.of(wang, entry(AuditAction.PERSON_ADD, "li")), book.audit().read(all()));
        assertEquals(List.of(wang), book.audit().read(question("wang", null)));
        assertEquals(1, book.audit().read(question("li", null)).size(), "as a subject");
        assertEquals(List.of(wang), book.audit().read(question(null, "sign-in-refused")));
        assertEquals(List.of(), book.audit().read(question("li", "sign-in-refused")));
        AuditQuestion first = new AuditQuestion(null, null, NOW, NOW.plusSeconds(1), 100);
        assertEquals(1, book.audit().read(first).size());
        AuditQuestion newest = new AuditQuestion(null, null, Instant.EPOCH, NOW.plusSeconds(9), 1);
        assertEquals(List.of(wang), book.audit().read(newest));
    }

    @Test
    void shouldForgetOldLinesOfTheAudit() {
        add(LI);
        assertEquals(0, book.audit().forget(NOW));
        assertEquals(1, book.audit().forget(NOW.plusMillis(1)));
        assertEquals(List.of(), book.audit().read(all()));
    }

    @Test
    void shouldKeepNothingOfAChangeWhoseAuditFails() {
        AuditEntry broken = new AuditEntry(NOW, ADMIN, "person-add", "li", nothing());
        assertThrows(RuntimeException.class, () -> book.add(Account.fresh(LI, "hash"), broken));
        assertEquals(Optional.empty(), book.find("li"));
        assertTrue(add(LI), "and it goes on");
    }

    /** What the table refuses. */
    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
