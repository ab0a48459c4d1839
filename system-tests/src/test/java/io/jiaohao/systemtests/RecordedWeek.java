package io.jiaohao.systemtests;

import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.simulate.RecordedHall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The data folder of a server that has run a hall through made-up days. */
final class RecordedWeek {
    private RecordedWeek() {}

    /**
     * @param hall the id that server.yaml beside hall.yaml gives it
     * @param visitors a day
     */
    static void write(Path hallFile, HallId hall, Path data, LocalDate from, int days, int visitors)
            throws Exception {
        HallPlan plan = HallConfig.read(hallFile).plan();
        Files.createDirectories(data);
        SqliteJournal journal = new SqliteJournal(data.resolve("journal.db"));
        journal.start();
        long[] revision = {0};
        RecordedHall recorded =
                new RecordedHall(hall, plan, batch -> journal.append(hall, ++revision[0], batch));
        for (int day = 0; day < days; day++) {
            recorded.play(from.plusDays(day), visitors, 7);
        }
        journal.stop();
    }
}
