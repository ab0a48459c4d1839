package io.jiaohao.server.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.config.AccessRules;
import io.jiaohao.server.config.LockoutPolicy;
import io.jiaohao.server.config.ServerFile;
import io.jiaohao.server.journal.JournalException;
import io.jiaohao.server.journal.PeopleBook;
import io.jiaohao.server.limit.Strikes;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.AuditQuestion;
import io.jiaohao.server.people.PeopleDesk;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three wrong passwords of a person or six from an address lock out for a minute. */
class SignInTest {
    private static final Peer HERE = new Peer("0a000001", Actor.Origin.PRIVATE);
    private static final Peer THERE = new Peer("0a000002", Actor.Origin.PUBLIC);

    @TempDir private Path folder;
    private final Ticking clock = new Ticking();
    private final ConcurrentMap<String, Strikes> strikes = new ConcurrentHashMap<>();
    private PeopleBook book;
    private PeopleDesk desk;
    private String password = "";
    private SignIn signIn;

    private static AccessRules rules() {
        return new AccessRules(
                new AccessRules.Sessions(Duration.ofHours(12), Duration.ofMinutes(30)),
                policy(3),
                policy(6),
                new ServerFile.Rate(50, 100),
                Duration.ofDays(1),
                List.of(),
                new AccessRules.Demo(false, false));
    }

    private static LockoutPolicy policy(int attempts) {
        return new LockoutPolicy(
                attempts, Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofHours(1));
    }

    @BeforeEach
    void open() {
        book = new PeopleBook(folder.resolve("people.db")).opened();
        desk = new PeopleDesk(book, Set.of(), clock);
        password = desk.add(Actor.SERVER, new Person("li", "李丽", Role.GUIDE, Set.of())).secret();
        signIn = new SignIn(book, book.audit(), rules(), () -> strikes, clock);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private SignIn.Reason wrong(String id, Peer peer) {
        return signIn.check(id, "a wrong password", peer).reason();
    }

    private List<String> audit() {
        return book
                .audit()
                .read(
                        new AuditQuestion(
                                null, null, Instant.EPOCH, clock.instant().plusSeconds(1), 100))
                .stream()
                .map(
                        each ->
                                (each.actor().id() + " " + each.action() + " " + each.detail())
                                        .strip())
                .toList();
    }

    @Test
    void shouldLetInWhoKnowsThePassword() {
        SignIn.Answer answer = signIn.check(" LI ", password, HERE);
        assertNotNull(answer.account());
        assertEquals("li", answer.account().id());
        assertEquals(0, strikes.size(), "nothing is held against anybody");
    }

    @Test
    void shouldSayTheSameOfAnIdThatThereIsNotAndKeepItNowhere() {
        assertEquals(SignIn.Reason.WRONG, wrong("li", HERE));
        assertEquals(SignIn.Reason.WRONG, wrong("13800138000", HERE));
        assertEquals(SignIn.Reason.WRONG, wrong("no id at all!", HERE));
        assertEquals(
                List.of("sign-in-refused", "sign-in-refused", "li sign-in-refused"),
                audit().subList(0, 3));
        assertFalse(audit().toString().contains("13800138000"));
    }

    @Test
    void shouldLockOutAPersonAfterTooManyWrongPasswords() {
        wrong("li", HERE);
        wrong("li", HERE);
        SignIn.Answer third = signIn.check("li", "a wrong password", HERE);
        assertEquals(SignIn.Reason.LOCKED_OUT, third.reason());
        assertEquals(Duration.ofMinutes(1), third.left());
        assertEquals(SignIn.Reason.LOCKED_OUT, signIn.check("li", password, THERE).reason());
        assertEquals("li lock-out person", audit().get(0));
        clock.pass(Duration.ofMinutes(1));
        assertNotNull(signIn.check("li", password, THERE).account());
    }

    @Test
    void shouldLockOutAPersonThatThereIsNotJustTheSame() {
        wrong("nobody", HERE);
        wrong("nobody", HERE);
        assertEquals(SignIn.Reason.LOCKED_OUT, wrong("nobody", HERE));
    }

    @Test
    void shouldLockOutAnAddressThatTriesManyIds() {
        for (int i = 0; i < 5; i++) {
            assertEquals(SignIn.Reason.WRONG, wrong("nobody-" + i, HERE));
        }
        assertEquals(SignIn.Reason.LOCKED_OUT, wrong("nobody-5", HERE));
        assertEquals(SignIn.Reason.LOCKED_OUT, signIn.check("li", password, HERE).reason());
        assertNotNull(signIn.check("li", password, THERE).account());
    }

    @Test
    void shouldFillTheAuditNoFurtherWhileSomebodyIsLockedOut() {
        for (int i = 0; i < 20; i++) {
            wrong("li", HERE);
        }
        assertEquals(5, audit().size(), audit()::toString); // added, three times wrong, locked out
    }

    @Test
    void shouldHoldNothingAgainstWhoComesWhileThePeopleCannotBeRead() {
        book.close();
        assertThrows(JournalException.class, () -> signIn.check("li", password, HERE));
        assertEquals(Map.of(), strikes);
    }

    @Test
    void shouldTellWhoChoosesAPasswordHowLongNoGuessIsHeard() {
        OwnPassword own = new OwnPassword(book, signIn, clock);
        SignedIn li = new SignedIn("", session(), book.find("li").orElseThrow());
        OwnPassword.Wish guess = new OwnPassword.Wish("a guess", "a password of her own");
        assertEquals(OwnPassword.Reason.WRONG, own.change(li, guess, HERE).why());
        own.change(li, guess, HERE);
        OwnPassword.Change third = own.change(li, guess, HERE);
        assertEquals(OwnPassword.Reason.LOCKED_OUT, third.why());
        assertEquals(Duration.ofMinutes(1), third.left());
    }

    private Session session() {
        return new Session("li", 1, "", clock.instant(), clock.instant());
    }

    @Test
    void shouldTellOnlyWhoKnowsThePasswordThatThePersonIsLocked() {
        desk.lock(Actor.COMMAND_LINE, "li", true);
        assertEquals(SignIn.Reason.WRONG, wrong("li", HERE));
        assertEquals(SignIn.Reason.LOCKED, signIn.check("li", password, HERE).reason());
        assertTrue(audit().contains("li sign-in-refused locked"));
    }
}
