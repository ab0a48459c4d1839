package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.server.cluster.HallLog;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.people.AuditQuestion;
import io.jiaohao.server.scenario.TestHall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HallOrdersTest {
    @TempDir private Path folder;

    private static AuditQuestion question(String action) {
        return new AuditQuestion(null, action, Instant.EPOCH, Instant.MAX, 10);
    }

    /** A log without tables tells whether it was asked. */
    @Test
    void shouldReadNoLogForWhatNoHallIsOrdered() throws Exception {
        SqliteJournal journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        journal.stop();
        Files.delete(folder.resolve("journal.db"));
        HallOrders orders =
                new HallOrders(
                        new HallLog(journal.past()),
                        Map.of(TestHall.HALL, TestHall.plan().locality()),
                        Clock.fixed(TestHall.NINE, ZoneOffset.UTC));
        for (AuditAction action : AuditAction.values()) {
            assertEquals(List.of(), orders.read(question(action.word())));
        }
        assertThrows(RuntimeException.class, () -> orders.read(question("move-waiting")));
    }
}
