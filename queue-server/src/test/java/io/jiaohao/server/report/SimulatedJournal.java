package io.jiaohao.server.report;

import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.journal.JournalHistory;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.simulate.RecordedHall;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A real journal of made-up days of a sample hall. */
public final class SimulatedJournal implements AutoCloseable {
    public static final HallId HALL = new HallId("centre");
    private static final Path CONFIG = Path.of("..", "config");

    private final Path file;
    private final SqliteJournal journal;
    private final RecordedHall hall;
    private long revision;

    private SimulatedJournal(Path file, HallPlan plan) throws Exception {
        this.file = file;
        this.journal = new SqliteJournal(file);
        journal.start();
        this.hall = new RecordedHall(HALL, plan, this::append);
    }

    /**
     * @param sample the folder of a hall in {@code config}
     */
    public static SimulatedJournal of(String sample, Path file) throws Exception {
        return new SimulatedJournal(
                file, HallConfig.read(CONFIG.resolve(sample).resolve("hall.yaml")).plan());
    }

    void append(Batch batch) {
        journal.append(HALL, ++revision, batch);
    }

    public SimulatedJournal play(LocalDate date, int visitors, long seed) {
        hall.play(date, visitors, seed);
        return this;
    }

    public Path file() {
        return file;
    }

    /** What the days led to. */
    public Hall now() {
        return hall.now();
    }

    public List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        history().replay(HALL, (row, batch) -> batches.add(batch));
        return batches;
    }

    public JournalHistory history() {
        return JournalHistory.ofFile(file);
    }

    /** Packs what is over, as a server does by and by. */
    public int archive() {
        journal.keep(HALL, revision, HallSnapshot.of(hall.now())); // nothing is packed above one
        return journal.archive();
    }

    @Override
    public void close() {
        try {
            journal.stop();
        } catch (Exception e) { // whatever it was, the test fails
            throw new AssertionError("Expected to close the journal", e);
        }
    }
}
