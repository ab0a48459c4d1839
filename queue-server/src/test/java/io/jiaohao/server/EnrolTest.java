package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.PeopleBook;
import io.jiaohao.server.journal.PostgresJournal;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.journal.TestPostgres;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.ApiKey;
import io.jiaohao.server.people.Passwords;
import io.jiaohao.server.people.Role;
import io.jiaohao.server.people.Scope;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code bin/queue-server person} and {@code api-key}, also before any server was there. */
class EnrolTest {
    private static final String DATA = "--data";
    private static final Pattern SHOWN = Pattern.compile("\\(shown only now\\): (\\S+)");

    @TempDir private Path folder;
    private StringWriter printed = new StringWriter();

    private int run(String... arguments) {
        printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        return new CommandLine(new QueueServer())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(out)
                .execute(arguments);
    }

    private int person(String id, String role) {
        return run("person", "--id", id, "--role", role, "--data", data());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String shown() {
        Matcher shown = SHOWN.matcher(printed.toString());
        assertTrue(shown.find(), printed::toString);
        return shown.group(1);
    }

    private PeopleBook book() {
        return new PeopleBook(folder.resolve("data").resolve("people.db")).opened();
    }

    @Test
    void shouldAddAPersonBeforeTheFirstStart() {
        assertEquals(0, person("Li", "supervisor"), printed::toString);
        try (PeopleBook book = book()) {
            Account li = book.find("li").orElseThrow();
            assertTrue(Passwords.matches(shown(), li.password()));
            assertTrue(li.oneTime());
            assertEquals(Role.SUPERVISOR, li.person().role());
        }
    }

    @Test
    void shouldGiveANewPasswordToWhoIsThere() {
        person("li", "guide");
        String first = shown();
        person("li", "supervisor");
        try (PeopleBook book = book()) {
            Account li = book.find("li").orElseThrow();
            assertFalse(Passwords.matches(first, li.password()));
            assertTrue(Passwords.matches(shown(), li.password()));
            assertEquals(Role.SUPERVISOR, li.person().role());
        }
    }

    @Test
    void shouldKeepTheNameOfWhoIsThere() {
        run("person", "--id", "li", "--name", "李丽", "--role", "guide", "--data", data());
        person("li", "supervisor");
        try (PeopleBook book = book()) {
            assertEquals("李丽", book.find("li").orElseThrow().person().name());
        }
        assertEquals(
                1, run("person", "--id", "li", "--name", " ", "--role", "guide", "--data", data()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "here,", "yun xi", "云溪"})
    void shouldNotTakeWhatIsNoHallForAllHalls(String halls) {
        assertEquals(
                2, run("person", "--id", "li", "--role", "guide", "--halls", halls, DATA, data()));
        assertTrue(printed.toString().contains("--halls must be ids"), printed::toString);
        assertEquals(2, key("--halls", halls));
        assertTrue(printed.toString().contains("--halls must be ids"), printed::toString);
        assertFalse(Files.exists(folder.resolve("data")), "nothing is kept");
    }

    private int key(String... more) {
        List<String> words = new ArrayList<>(List.of("api-key", "--name", "app"));
        words.addAll(List.of("--scopes", "hall:read,tickets:write", DATA, data()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void shouldRefuseAHallThatTheServerNeverHad() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        SqliteJournal journal = new SqliteJournal(folder.resolve("data").resolve("journal.db"));
        journal.start();
        Batch day =
                new Batch("b", null, List.of(new DayStarted(LocalDate.MIN, Instant.EPOCH)), null);
        journal.append(new HallId("here"), 1, day);
        journal.stop();
        assertEquals(2, key("--halls", "here,there"));
        assertTrue(printed.toString().contains("must be of [here]"), printed::toString);
        assertEquals(0, key("--halls", "here"), printed::toString);
        assertEquals(0, key(), printed::toString);
    }

    @Test
    void shouldAddAPersonForAllNodes() throws Exception {
        String url = TestPostgres.emptySchema();
        PostgresJournal journal = new PostgresJournal(url);
        journal.start(); // makes the tables
        journal.stop();
        assertEquals(
                0,
                run("person", "--id", "li", "--role", "clerk", "--journal", url),
                printed::toString);
        try (PeopleBook book = PeopleBook.inPostgres(url).opened()) {
            assertTrue(book.find("li").isPresent());
        }
    }

    @Test
    void shouldRefuseAnIdThatNobodyCanHave() {
        assertEquals(2, person("李丽", "guide"));
        assertTrue(printed.toString().contains("--id"), printed::toString);
        assertEquals(2, person("li", "boss"));
    }

    @Test
    void shouldMakeAKeyForSomeHalls() {
        assertEquals(0, key("--halls", "here,there"), printed::toString);
        try (PeopleBook book = book()) {
            ApiKey key = book.keys().find(shown()).orElseThrow();
            assertEquals(Set.of(Scope.HALL_READ, Scope.TICKETS_WRITE), key.grant().scopes());
            assertEquals(Set.of(new HallId("here"), new HallId("there")), key.grant().halls());
        }
    }

    @Test
    void shouldRefuseAScopeThatThereIsNot() {
        assertEquals(
                2, run("api-key", "--name", "app", "--scopes", "hall:write", "--data", data()));
        assertTrue(printed.toString().contains("hall:write is none of"), printed::toString);
    }
}
