package io.jiaohao.server.journal;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * A journal in tables. Appends of many halls that arrive together are written together, by one
 * thread; everything else runs on its caller's.
 *
 * <pre>
 * hall_journal   hall | revision | command | batch (JSON) | day?            key (hall, revision)
 * hall_snapshot  hall | revision | format | state (gzip)                    key (hall)
 * hall_day       hall | day | revision | seq | format | state (gzip)       key (hall, day)
 * hall_archive   hall | first_revision | last_revision | day? | batches (gzip)
 *                                                               key (hall, first_revision)
 * </pre>
 */
public abstract sealed class SqlJournal implements Journal, Step
        permits SqliteJournal, PostgresJournal {
    private static final long ANSWER_SECONDS = 10;
    private static final long UNDER_WAY_SECONDS = 30;

    private final Database database;
    private final Archiver archiver;
    private final GroupCommit<Row> commits = new GroupCommit<>("journal-writer", this::commit);

    SqlJournal(Database database) {
        this.database = database;
        this.archiver = new Archiver(database);
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public void start() throws SQLException {
        database.open();
        commits.start();
    }

    @Override
    public void stop() throws SQLException, InterruptedException {
        commits.stop();
        database.close();
    }

    @Override
    public void append(HallId hall, long revision, Batch batch) {
        CompletableFuture<Void> written = commits.submit(Row.of(hall, revision, batch));
        try {
            await(written);
        } catch (TimeoutException e) {
            throw JournalException.expected("append hall=" + hall, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof JournalException known
                    ? known
                    : JournalException.expected("append hall=" + hall, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw JournalException.expected("append hall=" + hall, e);
        }
    }

    /**
     * Who gives up takes the row along. One that is under way has an end, for the database has
     * time-outs, and nothing is said before it: the next order would be decided over a hall that
     * may just be changing.
     */
    private void await(CompletableFuture<Void> written)
            throws TimeoutException, ExecutionException, InterruptedException {
        try {
            written.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            if (commits.withdraw(written)) {
                throw e;
            }
            written.get(UNDER_WAY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void commit(List<GroupCommit.Pending<Row>> together) {
        List<Boolean> written;
        try {
            written = database.insert(together.stream().map(GroupCommit.Pending::item).toList());
        } catch (SQLException e) {
            throw JournalException.expected("write the journal", e);
        }
        for (int index = 0; index < together.size(); index++) {
            GroupCommit.Pending<Row> pending = together.get(index);
            if (written.get(index)) {
                pending.done().complete(null);
            } else {
                Row row = pending.item();
                pending.done()
                        .completeExceptionally(
                                new JournalConflictException(row.hall(), row.revision()));
            }
        }
    }

    @Override
    public Recovered recover(HallId hall) {
        return read("recover hall=" + hall, reader -> reader.resting(hall))
                .flatMap(Resting::recovered)
                .orElseGet(() -> replayed(hall));
    }

    private Recovered replayed(HallId hall) {
        Recovered[] state = {Recovered.unborn(hall)};
        replay(hall, (revision, batch) -> state[0] = state[0].after(revision, batch));
        return state[0];
    }

    @Override
    public void replay(HallId hall, BiConsumer<Long, Batch> batches) {
        read(
                "read hall=" + hall,
                reader -> {
                    reader.replay(hall, batches);
                    return true;
                });
    }

    @Override
    public List<Batch> from(HallId hall, long revision) {
        List<Resting.Line> lines =
                read("read what hall=" + hall + " missed", reader -> reader.from(hall, revision));
        boolean whole = !lines.isEmpty() && lines.get(0).revision() == revision;
        return whole ? lines.stream().map(Resting.Line::batch).toList() : List.of();
    }

    @Override
    public Map<HallId, Long> revisions(Collection<HallId> halls) {
        try {
            return database.revisions(halls);
        } catch (SQLException e) {
            throw JournalException.expected("read the newest revisions", e);
        }
    }

    @Override
    public void keep(HallId hall, long revision, HallSnapshot snapshot) {
        StateRow row = StateRow.of(hall, revision, snapshot);
        try {
            database.change(row::keep);
        } catch (SQLException e) {
            throw JournalException.expected("keep the snapshot of hall=%s".formatted(hall), e);
        }
    }

    /** The same batches, for whoever reads them slowly. */
    public JournalPast past() {
        return new JournalPast(database);
    }

    @Override
    public int archive() {
        return archiver.archive();
    }

    /** What is read from the tables. */
    private interface Reading<T> {
        T from(JournalReader reader) throws SQLException;
    }

    private <T> T read(String goal, Reading<T> reading) {
        try {
            return database.read(connection -> reading.from(new JournalReader(connection)));
        } catch (SQLException e) {
            throw JournalException.expected(goal, e);
        }
    }
}
