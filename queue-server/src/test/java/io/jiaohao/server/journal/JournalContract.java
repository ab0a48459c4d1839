package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.scenario.TestHall;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What every journal must do.
 *
 * @param <J> the journal
 */
abstract class JournalContract<J extends Journal & Step> {
    private static final HallId HERE = new HallId("here");
    private static final HallId THERE = new HallId("there");

    private J journal;

    /** A journal over the same storage, each time. */
    abstract J create() throws Exception;

    /** The tables, for a look behind the journal's back. */
    abstract Connection tables() throws SQLException;

    @BeforeEach
    void open() throws Exception {
        journal = create();
        journal.start();
    }

    @AfterEach
    void close() throws Exception {
        journal.stop();
    }

    private void reopen() throws Exception {
        close();
        open();
    }

    private static Batch batch(String command) {
        return new Batch(
                command,
                new RequestKey(new DeviceId("kiosk-1"), command, "print"),
                List.of(new CounterClosed(new CounterId(command), TestHall.NINE)),
                new Answer.Nobody());
    }

    private List<Batch> replayed(HallId hall) {
        List<Batch> batches = new ArrayList<>();
        journal.replay(
                hall,
                (revision, batch) -> {
                    batches.add(batch);
                    assertEquals(batches.size(), revision, "in order, without a gap");
                });
        return batches;
    }

    @Test
    void shouldGiveNothingOfAHallThatItDoesNotKnow() {
        assertTrue(replayed(HERE).isEmpty());
    }

    @Test
    void shouldGiveBatchesInOrder() {
        for (int revision = 1; revision <= 12; revision++) {
            journal.append(HERE, revision, batch("c" + revision));
        }
        assertEquals(
                IntStream.rangeClosed(1, 12).mapToObj(each -> batch("c" + each)).toList(),
                replayed(HERE));
    }

    @Test
    void shouldKeepHallsApart() {
        journal.append(HERE, 1, batch("here"));
        journal.append(THERE, 1, batch("there"));
        assertEquals(List.of(batch("here")), replayed(HERE));
        assertEquals(List.of(batch("there")), replayed(THERE));
    }

    @Test
    void shouldKeepABatchWithoutEventsRequestOrAnswer() {
        Batch bare = new Batch("bare", null, List.of(), null);
        journal.append(HERE, 1, bare);
        assertEquals(List.of(bare), replayed(HERE));
    }

    @Test
    void shouldRefuseASecondWriterAndWriteNothing() {
        journal.append(HERE, 1, batch("first"));
        assertThrows(
                JournalConflictException.class, () -> journal.append(HERE, 1, batch("second")));
        assertEquals(List.of(batch("first")), replayed(HERE));
    }

    @Test
    void shouldRefuseARowThatDoesNotFollow() {
        journal.append(HERE, 1, batch("a"));
        assertThrows(JournalConflictException.class, () -> journal.append(HERE, 3, batch("c")));
        assertThrows(JournalConflictException.class, () -> journal.append(THERE, 2, batch("b")));
        journal.append(HERE, 2, batch("b"));
        journal.append(HERE, 3, batch("c"));
        assertEquals(3, replayed(HERE).size());
    }

    @Test
    void shouldGoOnAfterAConflict() {
        journal.append(HERE, 1, batch("first"));
        assertThrows(
                JournalConflictException.class, () -> journal.append(HERE, 1, batch("second")));
        journal.append(HERE, 2, batch("third"));
        assertEquals(List.of(batch("first"), batch("third")), replayed(HERE));
    }

    @Test
    void shouldSurviveCloseAndReopen() throws Exception {
        journal.append(HERE, 1, batch("before"));
        reopen();
        assertThrows(JournalConflictException.class, () -> journal.append(HERE, 1, batch("again")));
        journal.append(HERE, 2, batch("after"));
        reopen();
        assertEquals(List.of(batch("before"), batch("after")), replayed(HERE));
    }

    @Test
    void shouldTakeManyHallsAtOnce() throws Exception {
        inParallel(
                16,
                hall -> {
                    for (int revision = 1; revision <= 20; revision++) {
                        journal.append(new HallId("h" + hall), revision, batch("c" + revision));
                    }
                });
        for (int hall = 0; hall < 16; hall++) {
            assertEquals(20, replayed(new HallId("h" + hall)).size());
        }
    }

    @Test
    void shouldLetOneOfManyWritersWin() throws Exception {
        List<Integer> winners = java.util.Collections.synchronizedList(new ArrayList<>());
        inParallel(
                8,
                writer -> {
                    try {
                        journal.append(HERE, 1, batch("w" + writer));
                        winners.add(writer);
                    } catch (JournalConflictException e) {
                        assertTrue(e.getMessage().contains("hall=here revision=1"));
                    }
                });
        assertEquals(1, winners.size());
        assertEquals(List.of(batch("w" + winners.get(0))), replayed(HERE));
    }

    private static Batch day(int day) {
        LocalDate date = LocalDate.of(2026, 11, day);
        List<HallEvent> events =
                List.of(
                        new HallConfigured(TestHall.plan(), TestHall.NINE),
                        new DayStarted(date, TestHall.NINE));
        return new Batch("day " + day, null, events, null);
    }

    private static HallSnapshot snapshot(long seq) {
        Hall hall = Hall.unborn(HERE).with(TestHall.plan());
        return HallSnapshot.of(
                new Hall(
                        HERE,
                        hall.plan(),
                        seq,
                        hall.day(),
                        hall.tickets(),
                        hall.counters(),
                        hall.board()));
    }

    /**
     * Three days of so many batches each, the day's beginning among them; the first revision is 1.
     */
    private void writeDays(int batches) {
        long revision = 0;
        for (int day = 1; day <= 3; day++) {
            journal.append(HERE, ++revision, day(day));
            for (int index = 1; index < batches; index++) {
                revision++;
                journal.append(HERE, revision, batch("c" + revision));
            }
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = tables();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = tables();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void shouldRecoverAHallThatItDoesNotKnowAsUnborn() {
        assertEquals(new Recovered(Hall.unborn(HERE), 0, null, 0), journal.recover(HERE));
    }

    @Test
    void shouldRecoverFromTheSnapshotAndWhatIsAfterIt() {
        for (int revision = 1; revision <= 9; revision++) {
            journal.append(HERE, revision, batch("c" + revision));
        }
        journal.keep(HERE, 7, snapshot(70));

        Recovered recovered = journal.recover(HERE);

        assertEquals(9, recovered.revision());
        assertEquals(batch("c9"), recovered.last());
        assertEquals(72, recovered.hall().seq(), "the state of 7 and the two events after it");
        assertEquals(3, recovered.batches(), "7, which led to the snapshot, 8 and 9");
    }

    /** A writer that meets its own row after a reload must know it again. */
    @Test
    void shouldNameTheBatchThatLedToTheSnapshot() {
        journal.append(HERE, 1, batch("c1"));
        journal.append(HERE, 2, batch("c2"));
        journal.keep(HERE, 2, snapshot(2));
        assertEquals(batch("c2"), journal.recover(HERE).last());
        assertEquals(2, journal.recover(HERE).revision());
    }

    @Test
    void shouldKeepTheNewestSnapshotAlone() throws Exception {
        for (int revision = 1; revision <= 3; revision++) {
            journal.append(HERE, revision, batch("c" + revision));
        }
        journal.keep(HERE, 2, snapshot(20));
        journal.keep(HERE, 1, snapshot(10));
        assertEquals(21, journal.recover(HERE).hall().seq(), "the older came too late");
        journal.keep(HERE, 3, snapshot(30));
        assertEquals(30, journal.recover(HERE).hall().seq());
        assertEquals(1, count("SELECT count(*) FROM hall_snapshot"));
    }

    @Test
    void shouldIgnoreASnapshotOfAnotherFormOrThatCannotBeRead() throws Exception {
        writeDays(2);
        journal.keep(HERE, 5, snapshot(50));
        journal.archive();
        Recovered before = journal.recover(HERE);
        execute("UPDATE hall_snapshot SET format = format + 1");
        Recovered replayed = journal.recover(HERE);
        assertEquals(6, replayed.batches(), "from the archive and the rows");
        assertEquals(before.revision(), replayed.revision());
        assertEquals(before.last(), replayed.last());
        execute("UPDATE hall_snapshot SET format = format - 1, state = batches FROM hall_archive");
        assertEquals(replayed, journal.recover(HERE));
    }

    @Test
    void shouldTakeEveryPlaceBelowASnapshotForTaken() throws Exception {
        for (int revision = 1; revision <= 3; revision++) {
            journal.append(HERE, revision, batch("c" + revision));
        }
        journal.keep(HERE, 3, snapshot(3));
        execute("DELETE FROM hall_journal WHERE revision < 3");
        for (int revision = 1; revision <= 3; revision++) {
            long late = revision;
            assertThrows(
                    JournalConflictException.class,
                    () -> journal.append(HERE, late, batch("late")));
        }
        journal.append(HERE, 4, batch("c4"));
        journal.append(THERE, 1, batch("another hall"));
        assertEquals(4, journal.recover(HERE).revision());
    }

    @Test
    void shouldSayThatABatchIsMissing() throws Exception {
        writeDays(2);
        execute("DELETE FROM hall_journal WHERE revision = 2");
        assertMissing(2, () -> replayed(HERE));
        assertMissing(2, () -> journal.recover(HERE));
        journal.keep(HERE, 4, snapshot(4));
        assertEquals(6, journal.recover(HERE).revision(), "not needed any more");
        execute("DELETE FROM hall_journal WHERE revision = 5");
        assertMissing(5, () -> journal.recover(HERE));
        execute("DELETE FROM hall_journal");
        assertMissing(4, () -> journal.recover(HERE));
    }

    private static void assertMissing(long revision, Executable reading) {
        String why = assertThrows(IllegalStateException.class, reading).getMessage();
        assertTrue(why.startsWith("Expected hall=here revision=" + revision + ", but "), why);
    }

    @Test
    void shouldTellWhatFollowsARevision() {
        for (int revision = 1; revision <= 3; revision++) {
            journal.append(HERE, revision, batch("c" + revision));
        }
        assertEquals(List.of(batch("c2"), batch("c3")), journal.from(HERE, 2));
        assertEquals(List.of(), journal.from(HERE, 4), "it has not come so far");
        assertEquals(List.of(), journal.from(HERE, 0), "nobody has been there");
        assertEquals(List.of(), journal.from(THERE, 1));
    }

    @Test
    void shouldTellTheNewestRevisions() throws Exception {
        writeDays(3);
        journal.append(THERE, 1, batch("there"));
        journal.keep(HERE, 9, snapshot(9));
        journal.archive();
        HallId nowhere = new HallId("nowhere");
        assertEquals(
                Map.of(HERE, 9L, THERE, 1L, nowhere, 0L),
                journal.revisions(List.of(HERE, THERE, nowhere)));
        assertEquals(Map.of(), journal.revisions(List.of()));
    }

    @Test
    void shouldArchivePastDaysAndReadThemAsBefore() throws Exception {
        writeDays(300);
        List<Batch> before = replayed(HERE);
        journal.keep(HERE, 900, snapshot(900));

        assertEquals(300, journal.archive());

        assertEquals(600, count("SELECT count(*) FROM hall_journal"), "two days stay");
        assertEquals(2, count("SELECT count(*) FROM hall_archive"), "256 + 44");
        assertEquals(2, count("SELECT count(*) FROM hall_archive WHERE day = '2026-11-01'"));
        assertEquals(
                300, count("SELECT sum(last_revision - first_revision + 1) FROM hall_archive"));
        assertEquals(before, replayed(HERE));
        assertEquals(900, journal.recover(HERE).revision());
        assertEquals(0, journal.archive(), "nothing is left to do");
    }

    /** Every batch from a revision on, a piece at a time, as a slow reader gets it. */
    private List<Batch> read(JournalPast past, long from) {
        List<Batch> read = new ArrayList<>();
        List<Batch> next = past.from(HERE, from);
        while (!next.isEmpty()) {
            read.addAll(next);
            next = past.from(HERE, from + read.size());
        }
        return read;
    }

    @Test
    void shouldGiveThePastAPieceAtATimeAlsoOverTheArchive() throws Exception {
        writeDays(300);
        List<Batch> all = replayed(HERE);
        JournalPast past = pastOf(journal);
        assertEquals(all, read(past, 1));
        assertTrue(past.from(HERE, 1).size() < 300, "not the whole of it");
        journal.keep(HERE, 900, snapshot(900));
        journal.archive();
        assertEquals(all, read(past, 1));
        assertEquals(all.subList(298, 900), read(past, 299));
        assertEquals(List.of(), past.from(HERE, 901));
        assertEquals(List.of(), past.from(THERE, 1));
        execute("DELETE FROM hall_archive");
        assertMissing(300, () -> past.from(HERE, 300));
    }

    @Test
    void shouldGiveTheNearestStateThatWasKeptBefore() {
        JournalPast past = pastOf(journal);
        LocalDate never = LocalDate.of(9999, 12, 31);
        assertEquals(0, past.kept(HERE, 99, never).revision());
        for (int day = 1; day <= 3; day++) {
            journal.append(HERE, day, day(day));
            journal.keep(HERE, day, stateOf(day, 10 * day));
        }
        journal.append(HERE, 4, batch("c4"));
        journal.keep(HERE, 4, stateOf(3, 35));
        assertEquals(4, past.kept(HERE, 99, never).revision(), "the newest");
        assertEquals(3, past.kept(HERE, 34, never).revision(), "the day's first");
        assertEquals(2, past.kept(HERE, 29, never).revision());
        assertEquals(2, past.kept(HERE, 99, LocalDate.of(2026, 11, 3)).revision());
        assertEquals(0, past.kept(HERE, 99, LocalDate.of(2026, 11, 1)).revision());
        assertEquals(0, past.kept(THERE, 99, never).revision());
    }

    private static HallSnapshot stateOf(int day, long seq) {
        Hall hall = Hall.unborn(HERE);
        Hall on =
                new Hall(
                        HERE,
                        null,
                        seq,
                        hall.day().at(LocalDate.of(2026, 11, day), hall.day().noShows()),
                        hall.tickets(),
                        hall.counters(),
                        hall.board());
        return HallSnapshot.of(on);
    }

    private static JournalPast pastOf(Journal journal) {
        return ((SqlJournal) journal).past();
    }

    @Test
    void shouldArchiveWhatWasBeforeTheFirstDayApart() throws Exception {
        journal.append(HERE, 1, batch("c1"));
        for (int day = 1; day <= 3; day++) {
            journal.append(HERE, day + 1, day(day));
        }
        journal.keep(HERE, 4, snapshot(4));
        assertEquals(2, journal.archive());
        assertEquals(1, count("SELECT count(*) FROM hall_archive WHERE day IS NULL"));
        assertEquals(4, replayed(HERE).size());
    }

    @Test
    void shouldArchiveNothingThatRecoveryNeeds() throws Exception {
        writeDays(4);
        assertEquals(0, journal.archive(), "without a snapshot, all of it");
        journal.keep(HERE, 3, snapshot(3));
        assertEquals(2, journal.archive(), "the snapshot's own batch stays");
        assertEquals(batch("c12"), journal.recover(HERE).last());
        assertEquals(12, replayed(HERE).size());
    }

    @Test
    void shouldRefuseALateWriterBelowTheArchive() {
        writeDays(4);
        journal.keep(HERE, 12, snapshot(12));
        journal.archive();
        assertThrows(JournalConflictException.class, () -> journal.append(HERE, 2, batch("late")));
        assertEquals(12, replayed(HERE).size());
    }

    @Test
    void shouldArchiveOnceWhateverManyDo() throws Exception {
        writeDays(300);
        journal.keep(HERE, 900, snapshot(900));
        List<Integer> moved = java.util.Collections.synchronizedList(new ArrayList<>());
        inParallel(4, index -> moved.add(journal.archive()));
        assertEquals(300, moved.stream().mapToInt(Integer::intValue).sum());
        assertEquals(2, count("SELECT count(*) FROM hall_archive"));
        assertEquals(900, replayed(HERE).size());
    }

    @Test
    void shouldAppendKeepReadAndArchiveAtOnce() throws Exception {
        writeDays(300);
        Batch more = batch("more");
        inParallel(
                4,
                index -> {
                    if (index == 0) {
                        for (int revision = 901; revision <= 1_000; revision++) {
                            journal.append(HERE, revision, more);
                        }
                    } else if (index == 1) {
                        journal.keep(HERE, 600, snapshot(600));
                        journal.archive();
                    } else {
                        assertTrue(replayed(HERE).size() >= 900, "never without a batch");
                        assertTrue(journal.recover(HERE).revision() >= 900);
                    }
                });
        assertEquals(1_000, replayed(HERE).size());
        assertEquals(more, journal.recover(HERE).last());
    }

    private interface Writer {
        void write(int index) throws Exception;
    }

    private static void inParallel(int writers, Writer writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Boolean>> tasks =
                    IntStream.range(0, writers)
                            .mapToObj(
                                    index ->
                                            (Callable<Boolean>)
                                                    () -> {
                                                        writer.write(index);
                                                        return true;
                                                    })
                            .toList();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                assertTrue(done.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
