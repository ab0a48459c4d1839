package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.holder.Papers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who, without anybody's papers, and not for ever (ID3). */
class HolderBookTest {
    private static final HallId HERE = new HallId("here");
    private static final HallId THERE = new HallId("there");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Papers PAPERS = new Papers(Papers.Kind.ID, "110101199003078515");
    private static final Papers OTHERS = new Papers(Papers.Kind.ID, "11010519491231002X");

    @TempDir private Path folder;
    private HolderBook book;

    @BeforeEach
    void open() throws Exception {
        book = new HolderBook(file());
        book.start();
    }

    @AfterEach
    void close() throws Exception {
        book.stop();
    }

    private Path file() {
        return folder.resolve("holders.db");
    }

    private KnownHolder identify(HallId hall, Papers papers) {
        return book.identify(hall, papers, TODAY);
    }

    private HolderId id(Papers papers) {
        return identify(HERE, papers).id();
    }

    @Test
    void shouldKnowAPersonAgain() {
        assertEquals(id(PAPERS), id(PAPERS));
    }

    @Test
    void shouldT9FindWhoTookANumberAndAddNobody() {
        assertEquals(Optional.empty(), book.find(HERE, PAPERS));
        assertEquals(Optional.empty(), book.find(HERE, PAPERS), "looking adds nobody");
        KnownHolder known = book.identify(HERE, PAPERS, TODAY);
        assertEquals(Optional.of(known), book.find(HERE, PAPERS));
        assertEquals(Optional.empty(), book.find(THERE, PAPERS));
    }

    @Test
    void shouldTellTwoPeopleApart() {
        assertNotEquals(id(PAPERS), id(OTHERS));
    }

    @Test
    void shouldTellAnIdApartFromAPhone() {
        assertNotEquals(id(PAPERS), id(new Papers(Papers.Kind.PHONE, PAPERS.value())));
    }

    @Test
    void shouldTellAPersonApartFromAnotherHalls() {
        assertNotEquals(id(PAPERS), identify(THERE, PAPERS).id());
    }

    @Test
    void shouldKnowAPersonAgainAfterARestart() throws Exception {
        HolderId before = id(PAPERS);
        close();
        open();
        assertEquals(before, id(PAPERS));
    }

    @Test
    void shouldMakeASaltOfItsOwn() throws Exception {
        HolderBook other = new HolderBook(folder.resolve("other.db"));
        other.start();
        assertNotEquals(id(PAPERS), other.identify(HERE, PAPERS, TODAY).id());
        other.stop();
    }

    @Test
    void shouldID3KeepNoPapersInItsFiles() throws Exception {
        id(PAPERS);
        close();
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(PAPERS.value()), file::toString);
        }
        open();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void shouldID3ShowAPersonMasked() {
        assertEquals(Optional.of("110***********"), book.masked(id(PAPERS)));
        assertEquals(Optional.empty(), book.masked(new HolderId("nobody")));
    }

    @Test
    void shouldID3ForgetWhoWasNotSeenSince() {
        HolderId before = id(PAPERS);

        assertEquals(1, book.forget(HERE, TODAY.plusDays(1), TODAY.plusDays(31)));

        assertEquals(Optional.empty(), book.masked(before));
        assertNotEquals(before, id(PAPERS), "a new id: nothing leads back to the old one");
    }

    @Test
    void shouldID3RememberWhoWasSeenThatDay() {
        HolderId before = id(PAPERS);
        assertEquals(0, book.forget(HERE, TODAY, TODAY.plusDays(30)));
        assertEquals(before, id(PAPERS));
    }

    @Test
    void shouldID3CountFromTheLastTimeSeen() {
        HolderId before = id(PAPERS);
        book.identify(HERE, PAPERS, TODAY.plusDays(20));
        assertEquals(0, book.forget(HERE, TODAY.plusDays(20), TODAY.plusDays(50)));
        assertEquals(before, id(PAPERS));
    }

    @Test
    void shouldID3ForgetEachHallsPeopleByItsOwnTime() {
        HolderId there = identify(THERE, PAPERS).id();
        assertEquals(0, book.forget(HERE, TODAY.plusDays(1), TODAY.plusDays(31)));
        assertEquals(there, identify(THERE, PAPERS).id());
    }

    @Test
    void shouldID3LeaveNoTraceOfWhoIsForgotten() throws Exception {
        String id = id(PAPERS).value();
        assertTrue(Files.readString(file(), StandardCharsets.ISO_8859_1).contains(id));
        book.forget(HERE, TODAY.plusDays(1), TODAY.plusDays(31));
        assertFalse(Files.readString(file(), StandardCharsets.ISO_8859_1).contains(id));
    }

    @Test
    void shouldOpenABookOfTheFirstForm() throws Exception {
        HolderId before = id(PAPERS);
        close();
        toFirstForm();
        open();

        assertEquals(Optional.empty(), book.masked(before), "unknown until the person comes");
        assertEquals(0, book.forget(HERE, TODAY.minusDays(30), TODAY), "counts from now");
        assertEquals(before, id(PAPERS));
        assertEquals(Optional.of("110***********"), book.masked(before));
        assertEquals(1, book.forget(HERE, TODAY.plusDays(1), TODAY.plusDays(31)));
    }

    /** The same rows and salt in a file that the first version's statements made. */
    private void toFirstForm() throws Exception {
        Path old = folder.resolve("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS holder (id TEXT NOT NULL, hall TEXT NOT NULL,"
                            + " hash TEXT NOT NULL, PRIMARY KEY (hall, hash))");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS holder_salt (one INTEGER PRIMARY KEY CHECK (one = 1),"
                            + " salt TEXT NOT NULL)");
            statement.execute("ATTACH '" + file() + "' AS now");
            statement.execute("INSERT INTO holder SELECT id, hall, hash FROM now.holder");
            statement.execute("INSERT INTO holder_salt SELECT one, salt FROM now.holder_salt");
        }
        Files.move(old, file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void shouldT4KnowAnAgentAsSoonAsTheListSaysSo() {
        try (AgentList agents = AgentList.open(file(), HERE)) {
            assertFalse(identify(HERE, PAPERS).agent());
            agents.add(PAPERS, TODAY);
            assertTrue(identify(HERE, PAPERS).agent());
            assertFalse(identify(HERE, OTHERS).agent());
            assertFalse(identify(THERE, PAPERS).agent());
            agents.remove(PAPERS);
            assertFalse(identify(HERE, PAPERS).agent());
        }
    }

    @Test
    void shouldT4KeepAnAgentWhoIsForgottenAsAVisitor() {
        try (AgentList agents = AgentList.open(file(), HERE)) {
            agents.add(PAPERS, TODAY);
            id(PAPERS);
            book.forget(HERE, TODAY.plusDays(1), TODAY.plusDays(31));
            assertTrue(identify(HERE, PAPERS).agent());
        }
    }

    @Test
    void shouldT4ListAgentsMasked() {
        try (AgentList agents = AgentList.open(file(), HERE)) {
            assertTrue(agents.add(PAPERS, TODAY));
            assertFalse(agents.add(PAPERS, TODAY.plusDays(1)), "there already");
            agents.add(OTHERS, TODAY.plusDays(2));
            assertEquals(
                    List.of(
                            new AgentList.Agent("110***********", TODAY),
                            new AgentList.Agent("110***********", TODAY.plusDays(2))),
                    agents.all());
            assertTrue(agents.remove(PAPERS));
            assertFalse(agents.remove(PAPERS), "not there any more");
        }
        try (AgentList others = AgentList.open(file(), THERE)) {
            assertEquals(List.of(), others.all());
        }
    }
}
