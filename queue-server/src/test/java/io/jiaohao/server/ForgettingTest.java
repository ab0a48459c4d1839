package io.jiaohao.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.domain.command.Closing;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.holder.Papers;
import io.jiaohao.server.journal.HolderBook;
import io.jiaohao.server.scenario.TestHall;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a person is forgotten, by the hall's own time (ID3). */
class ForgettingTest {
    private static final HallConfig MONTH =
            new HallConfig(
                    new HallId("month"), TestHall.plan(), Duration.ofDays(30), Closing.UNDECIDED);
    private static final HallConfig WEEK =
            new HallConfig(
                    new HallId("week"), TestHall.plan(), Duration.ofDays(7), Closing.UNDECIDED);
    private static final Papers PAPERS = new Papers(Papers.Kind.ID, "110101199003078515");
    private static final LocalDate SEEN = LocalDate.of(2026, 7, 1);

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

    private Forgetting forgetting(LocalDate day, String time) {
        Instant at = day.atTime(java.time.LocalTime.parse(time)).atZone(zone()).toInstant();
        return new Forgetting(book, List.of(MONTH, WEEK), Clock.fixed(at, ZoneOffset.UTC));
    }

    private static java.time.ZoneId zone() {
        return MONTH.plan().locality().timezone();
    }

    private boolean knows(HolderId holder) {
        return book.masked(holder).isPresent();
    }

    @Test
    void shouldID3ForgetAPersonAfterTheHallsRetentionTime() {
        HolderId month = book.identify(MONTH.id(), PAPERS, SEEN).id();
        HolderId week = book.identify(WEEK.id(), PAPERS, SEEN).id();

        forgetting(SEEN.plusDays(7), "23:59").forget();
        assertTrue(knows(week), "the seventh day is not over");
        forgetting(SEEN.plusDays(8), "00:00").forget();
        assertEquals(List.of(false, true), List.of(knows(week), knows(month)));
        forgetting(SEEN.plusDays(30), "23:59").forget();
        assertTrue(knows(month));
        forgetting(SEEN.plusDays(31), "00:00").forget();
        assertEquals(List.of(false, false), List.of(knows(week), knows(month)));
    }

    @Test
    void shouldM5KeepToTheHallsFilesAsTheyAreReadAgain() {
        HolderId holder = book.identify(MONTH.id(), PAPERS, SEEN).id();
        Forgetting step = forgetting(SEEN.plusDays(8), "00:00");
        step.forget();
        assertTrue(knows(holder));
        step.follow(
                List.of(
                        new HallConfig(
                                MONTH.id(), MONTH.plan(), Duration.ofDays(7), Closing.UNDECIDED)));
        step.forget();
        assertFalse(knows(holder));
    }

    @Test
    void shouldID3ForgetAtTheStart() throws Exception {
        HolderId holder = book.identify(MONTH.id(), PAPERS, SEEN).id();
        Forgetting step = forgetting(SEEN.plusDays(40), "04:00");
        step.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> !knows(holder));
        step.stop();
    }
}
