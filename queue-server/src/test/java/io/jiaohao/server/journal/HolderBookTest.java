package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HolderId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who, without anybody's papers (ID3). */
class HolderBookTest {
    private static final HallId HERE = new HallId("here");
    private static final HallId THERE = new HallId("there");
    private static final String PAPERS = "id:110101199003078515";

    @TempDir private Path folder;
    private HolderBook book;

    @BeforeEach
    void open() throws Exception {
        book = new HolderBook(folder.resolve("holders.db"));
        book.start();
    }

    @AfterEach
    void close() throws Exception {
        book.stop();
    }

    @Test
    void shouldKnowAPersonAgain() {
        assertEquals(book.identify(HERE, PAPERS), book.identify(HERE, PAPERS));
    }

    @Test
    void shouldT9FindWhoTookANumberAndAddNobody() {
        assertEquals(Optional.empty(), book.find(HERE, PAPERS));
        assertEquals(Optional.empty(), book.find(HERE, PAPERS), "looking adds nobody");
        HolderId known = book.identify(HERE, PAPERS);
        assertEquals(Optional.of(known), book.find(HERE, PAPERS));
        assertEquals(Optional.empty(), book.find(THERE, PAPERS));
    }

    @Test
    void shouldTellTwoPeopleApart() {
        assertNotEquals(book.identify(HERE, PAPERS), book.identify(HERE, PAPERS + "X"));
    }

    @Test
    void shouldTellAPersonApartFromAnotherHalls() {
        assertNotEquals(book.identify(HERE, PAPERS), book.identify(THERE, PAPERS));
    }

    @Test
    void shouldKnowAPersonAgainAfterARestart() throws Exception {
        HolderId before = book.identify(HERE, PAPERS);
        close();
        open();
        assertEquals(before, book.identify(HERE, PAPERS));
    }

    @Test
    void shouldMakeASaltOfItsOwn() throws Exception {
        HolderBook other = new HolderBook(folder.resolve("other.db"));
        other.start();
        assertNotEquals(book.identify(HERE, PAPERS), other.identify(HERE, PAPERS));
        other.stop();
    }

    @Test
    void shouldKeepNoPapersInItsFiles() throws Exception {
        book.identify(HERE, PAPERS);
        close();
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("110101199003078515"), file::toString);
        }
        open();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
