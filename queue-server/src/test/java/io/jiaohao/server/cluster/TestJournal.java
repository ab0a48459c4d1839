package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.journal.Journal;
import io.jiaohao.server.journal.JournalConflictException;
import io.jiaohao.server.journal.JournalException;
import io.jiaohao.server.journal.Recovered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A real journal that, for one hall, fails once in the way that a test asks for. Any thread. */
final class TestJournal implements Journal {
    /** How an append fails. */
    enum Fault {
        /** Before anything is written. */
        NOT_WRITTEN,
        /** The row is durable, but nobody can say so. */
        WRITTEN_BUT_UNANSWERED,
        /** The writer meets its own durable row, as after a change of the owner. */
        OWN_ROW
    }

    private final Journal journal;
    private final ConcurrentMap<HallId, Fault> faults = new ConcurrentHashMap<>();

    private final AtomicInteger recoveries = new AtomicInteger();
    private volatile Runnable beforeSnapshots = () -> {};

    TestJournal(Journal journal) {
        this.journal = journal;
    }

    /** Done by the thread of each snapshot before it is kept. */
    void beforeSnapshots(Runnable action) {
        beforeSnapshots = action;
    }

    void failOnce(HallId hall, Fault fault) {
        faults.put(hall, fault);
    }

    @Override
    public void append(HallId hall, long revision, Batch batch) {
        Fault fault = faults.remove(hall);
        if (fault == Fault.NOT_WRITTEN) {
            throw new JournalException(
                    "Expected to write, but the disk is full", new RuntimeException());
        }
        journal.append(hall, revision, batch);
        if (fault == Fault.WRITTEN_BUT_UNANSWERED) {
            throw new JournalException("Expected an answer, but none came", new RuntimeException());
        }
        if (fault == Fault.OWN_ROW) {
            throw new JournalConflictException(hall, revision);
        }
    }

    @Override
    public void replay(HallId hall, BiConsumer<Long, Batch> reader) {
        journal.replay(hall, reader);
    }

    /** How often a hall was read from its snapshot on. */
    int recoveries() {
        return recoveries.get();
    }

    @Override
    public List<Batch> from(HallId hall, long revision) {
        return journal.from(hall, revision);
    }

    @Override
    public Recovered recover(HallId hall) {
        recoveries.incrementAndGet();
        return journal.recover(hall);
    }

    @Override
    public void keep(HallId hall, long revision, HallSnapshot snapshot) {
        beforeSnapshots.run();
        journal.keep(hall, revision, snapshot);
    }

    @Override
    public Map<HallId, Long> revisions(Collection<HallId> halls) {
        return journal.revisions(halls);
    }

    @Override
    public int archive() {
        return journal.archive();
    }

    /** The batches of a hall; fails when a revision is missing. */
    List<Batch> batches(HallId hall) {
        List<Batch> batches = new ArrayList<>();
        journal.replay(
                hall,
                (revision, batch) -> {
                    batches.add(batch);
                    if (revision != batches.size()) {
                        throw new AssertionError("a gap before revision " + revision);
                    }
                });
        return batches;
    }
}
