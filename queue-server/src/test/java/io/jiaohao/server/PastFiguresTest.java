package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.journal.JournalHistory;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.report.Reports;
import io.jiaohao.server.scenario.TestHall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastFiguresTest {
    private static final HallId HALL = TestHall.HALL;
    private static final Locality PLACE = TestHall.plan().locality();
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @TempDir private Path folder;
    private int begun; // how often the days before were worked out

    private PastFigures figures() {
        Reports reports =
                new Reports(
                        JournalHistory.ofFile(folder.resolve("journal.db")),
                        folder.resolve("reports"));
        return new PastFigures(
                reports,
                Map.of(HALL, PLACE),
                work -> {
                    begun++;
                    work.run();
                });
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PLACE.timezone()).toInstant();
    }

    private void keepAJournal() throws Exception {
        SqliteJournal journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        journal.stop();
    }

    @Test
    void shouldTryAgainWhatFailedButNotWithEachPicture() throws Exception {
        PastFigures figures = figures(); // there is no journal yet
        Instant morning = at(DAY, 8);
        figures.of(HALL, morning);
        figures.of(HALL, morning.plusSeconds(1));
        assertEquals(1, begun);
        keepAJournal();
        figures.of(HALL, morning.plus(Duration.ofHours(1)));
        assertEquals(2, begun);
        figures.of(HALL, morning.plus(Duration.ofHours(3)));
        assertEquals(2, begun, "they are known now");
    }

    /** A board that is on at midnight shows a day that still runs. */
    @Test
    void shouldN2BeginAnotherDayWhenTheHallDoes() throws Exception {
        keepAJournal();
        PastFigures figures = figures();
        figures.of(HALL, at(DAY, 20));
        figures.of(HALL, at(DAY.plusDays(1), 1));
        assertEquals(1, begun);
        figures.of(HALL, at(DAY.plusDays(1), 8));
        assertEquals(2, begun);
    }
}
