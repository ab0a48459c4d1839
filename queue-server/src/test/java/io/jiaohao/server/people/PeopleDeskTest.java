package io.jiaohao.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.PeopleBook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator may do with people and keys, and what the audit keeps of it. */
class PeopleDeskTest {
    private static final Instant NOW = Instant.parse("2026-07-01T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final HallId HERE = new HallId("here");
    private static final HallId GONE = new HallId("gone");
    private static final Actor ADMIN = new Actor("admin", Actor.Origin.PRIVATE);
    private static final Person LI = new Person("li", "李丽", Role.GUIDE, Set.of(HERE));

    @TempDir private Path folder;
    private PeopleBook book;
    private PeopleDesk desk;
    private KeyDesk keys;

    @BeforeEach
    void open() {
        book = new PeopleBook(folder.resolve("people.db")).opened();
        desk = new PeopleDesk(new DemoPeople(book), Set.of(HERE), CLOCK);
        keys = new KeyDesk(book.keys(), Set.of(HERE), CLOCK);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Account li() {
        return book.find("li").orElseThrow();
    }

    private List<String> audit() {
        return book
                .audit()
                .read(new AuditQuestion(null, null, Instant.EPOCH, NOW.plusSeconds(1), 10))
                .stream()
                .map(
                        each ->
                                "%s %s %s %s"
                                        .formatted(
                                                each.actor().id(),
                                                each.action(),
                                                each.subject(),
                                                each.detail()))
                .toList();
    }

    @Test
    void shouldGiveAOneTimePasswordOnce() {
        DeskAnswer answer = desk.add(ADMIN, LI);
        assertTrue(Passwords.matches(answer.secret(), li().password()));
        assertTrue(li().oneTime());
        assertEquals(List.of("admin person-add li GUIDE here"), audit());
        assertFalse(answer.toString().contains(answer.secret()));
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        desk.add(ADMIN, LI);
        assertEquals(DeskRefusal.ID_TAKEN, desk.add(ADMIN, LI).refusal());
        assertEquals(
                DeskRefusal.BAD_ID,
                desk.add(ADMIN, new Person("Li Li", "x", Role.CLERK, Set.of())).refusal());
        assertEquals(
                DeskRefusal.NAME_MISSING,
                desk.add(ADMIN, new Person("wang", " ", Role.CLERK, Set.of())).refusal());
        Person elsewhere = new Person("wang", "x", Role.CLERK, Set.of(new HallId("there")));
        assertEquals(DeskRefusal.NO_SUCH_HALL, desk.add(ADMIN, elsewhere).refusal());
        assertEquals(DeskRefusal.NO_SUCH_PERSON, desk.reset(ADMIN, "nobody").refusal());
        assertEquals(1, audit().size(), "nothing of it");
    }

    @Test
    void shouldChangeOnlyWhatWasSeen() {
        desk.add(ADMIN, LI);
        Person promoted = new Person("li", "李丽", Role.SUPERVISOR, Set.of());
        assertEquals(
                DeskRefusal.CHANGED_MEANWHILE,
                change(promoted, li().version() + 1, true).refusal());
        assertEquals(DeskAnswer.DONE, change(promoted, li().version(), true));
        assertEquals(promoted, li().person());
        assertEquals("admin person-change li SUPERVISOR", audit().get(0).strip());
    }

    private DeskAnswer change(Person person, int version, boolean everywhere) {
        return desk.change(ADMIN, new PeopleDesk.Wish(person, version, everywhere));
    }

    @Test
    void shouldNotTakeNoHallForAllUnlessThatIsMeant() {
        desk.add(ADMIN, LI);
        Person renamed = new Person("li", "李莉", Role.GUIDE, Set.of());
        assertEquals(DeskRefusal.HALLS_MISSING, change(renamed, 1, false).refusal());
        assertEquals(LI, li().person());
        assertEquals(DeskAnswer.DONE, change(renamed, 1, true));
        assertEquals(DeskAnswer.DONE, change(renamed, 2, false), "it is so already");
    }

    @Test
    void shouldLeaveSomebodyAHallThatThereIsNoMore() {
        PeopleDesk before = new PeopleDesk(book, Set.of(HERE, GONE), CLOCK);
        before.add(ADMIN, new Person("li", "李丽", Role.GUIDE, Set.of(HERE, GONE)));
        Person renamed = new Person("li", "李莉", Role.GUIDE, Set.of(GONE));
        assertEquals(DeskAnswer.DONE, change(renamed, 1, false));
        Person moved = new Person("li", "李莉", Role.GUIDE, Set.of(HERE));
        assertEquals(DeskAnswer.DONE, change(moved, 2, false));
        assertEquals(DeskRefusal.NO_SUCH_HALL, change(renamed, 3, false).refusal());
    }

    @Test
    void shouldAlwaysLeaveAnAdministratorOfAllHalls() {
        PeopleDesk kept = new PeopleDesk(book, Set.of(HERE), CLOCK);
        Actor first = administrator(kept, "first");
        Actor second = administrator(kept, "second");
        assertEquals(DeskAnswer.DONE, kept.lock(first, "second", true));
        assertEquals(DeskRefusal.LAST_ADMINISTRATOR, kept.lock(second, "first", true).refusal());
        Person demoted = new Person("first", "x", Role.ADMINISTRATOR, Set.of(HERE));
        assertEquals(
                DeskRefusal.LAST_ADMINISTRATOR,
                kept.change(second, new PeopleDesk.Wish(demoted, 1, false)).refusal());
        assertEquals(3, audit().size(), "added twice, locked once");
        assertNotNull(kept.reset(second, "first").secret(), "who is left may be helped");
    }

    private static Actor administrator(PeopleDesk kept, String id) {
        kept.add(Actor.SERVER, new Person(id, id, Role.ADMINISTRATOR, Set.of()));
        return new Actor(id, Actor.Origin.PRIVATE);
    }

    @Test
    void shouldLeaveTheDemosAdministratorToTheDemo() {
        desk.add(ADMIN, new Person("li", "李丽", Role.ADMINISTRATOR, Set.of()));
        assertEquals(DeskAnswer.DONE, desk.lock(ADMIN, "li", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "command-line"})
    void shouldLetNobodyStandInTheAuditForTheSystem(String id) {
        Person person = new Person(id, "x", Role.CLERK, Set.of());
        assertEquals(DeskRefusal.ID_RESERVED, desk.add(ADMIN, person).refusal());
        assertEquals(DeskRefusal.ID_RESERVED, desk.enrol(ADMIN, person).refusal());
    }

    @Test
    void shouldNotLetAnybodyLockOutOrChangeOneself() {
        desk.add(ADMIN, LI);
        Actor li = new Actor("li", Actor.Origin.LOCAL);
        assertEquals(DeskRefusal.YOURSELF, desk.lock(li, "li", true).refusal());
        assertEquals(DeskRefusal.YOURSELF, desk.reset(li, "li").refusal());
        assertEquals(
                DeskRefusal.YOURSELF, desk.change(li, new PeopleDesk.Wish(LI, 1, true)).refusal());
    }

    @Test
    void shouldLockAndLetInAgain() {
        desk.add(ADMIN, LI);
        desk.lock(ADMIN, "li", true);
        assertTrue(li().locked());
        desk.lock(ADMIN, "li", false);
        assertFalse(li().locked());
        assertEquals(4, li().version() + 1);
    }

    @Test
    void shouldGiveANewPasswordToWhoLostItAndLetInAgain() {
        desk.add(ADMIN, LI);
        desk.lock(ADMIN, "li", true);
        Person asSupervisor = new Person("li", "李丽", Role.SUPERVISOR, Set.of());
        DeskAnswer answer = desk.enrol(Actor.COMMAND_LINE, asSupervisor);
        assertTrue(Passwords.matches(answer.secret(), li().password()));
        assertTrue(li().oneTime());
        assertFalse(li().locked());
        assertEquals(Role.SUPERVISOR, li().person().role());
        assertEquals("command-line password-reset li SUPERVISOR", audit().get(0).strip());
    }

    @Test
    void shouldLeaveMadeUpPeopleAsTheyAre() {
        assertEquals(DeskRefusal.MADE_UP, desk.lock(ADMIN, "supervisor", true).refusal());
        assertEquals(DeskRefusal.MADE_UP, desk.reset(ADMIN, "supervisor").refusal());
        Person taken = new Person("supervisor", "x", Role.CLERK, Set.of());
        assertEquals(DeskRefusal.ID_TAKEN, desk.add(ADMIN, taken).refusal());
    }

    @Test
    void shouldMakeAKeyOfWhichOnlyTheHashIsKept() {
        ApiKey.Grant grant = new ApiKey.Grant(Set.of(Scope.HALL_READ), Set.of(HERE));
        String secret = assertNotNullSecret(keys.make(ADMIN, "大屏", grant));
        ApiKey key = book.keys().find(secret).orElseThrow();
        assertEquals(grant, key.grant());
        assertFalse(secret.contains(key.hash()));
        assertEquals(List.of("admin key-make %s hall:read here".formatted(key.id())), audit());
        assertEquals(DeskAnswer.DONE, keys.revoke(ADMIN, key.id()));
        assertEquals(DeskRefusal.NO_SUCH_KEY, keys.revoke(ADMIN, key.id()).refusal());
    }

    private static String assertNotNullSecret(DeskAnswer answer) {
        assertNotNull(answer.secret());
        return answer.secret();
    }

    @Test
    void shouldRefuseAKeyForNothing() {
        ApiKey.Grant nothing = new ApiKey.Grant(Set.of(), Set.of());
        assertEquals(DeskRefusal.NO_SCOPE, keys.make(ADMIN, "x", nothing).refusal());
    }
}
