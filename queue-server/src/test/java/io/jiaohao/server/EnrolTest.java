package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.PeopleBook;
import io.jiaohao.server.journal.PostgresJournal;
import io.jiaohao.server.journal.TestPostgres;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.ApiKey;
import io.jiaohao.server.people.Passwords;
import io.jiaohao.server.people.Role;
import io.jiaohao.server.people.Scope;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code bin/queue-server person} and {@code api-key}, also before any server was there. */
class EnrolTest {
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
        String scopes = "hall:read,tickets:write";
        assertEquals(
                0,
                run(
                        "api-key",
                        "--name",
                        "app",
                        "--scopes",
                        scopes,
                        "--halls",
                        "here,there",
                        "--data",
                        data()),
                printed::toString);
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
