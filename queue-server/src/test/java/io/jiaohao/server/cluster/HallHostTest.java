package io.jiaohao.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.command.CancelTicket;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HallEngine;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketRef;
import io.jiaohao.server.journal.JournalException;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.scenario.TestHall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Halls in one real member, over a real journal that fails when it is asked to. */
@Timeout(60)
class HallHostTest {
    @TempDir private static Path folder;
    private static SqliteJournal file;
    private static TestJournal journal;
    private static Cluster cluster;
    private static HallHost host;
    private HallId hall;

    @BeforeAll
    static void start() throws Exception {
        file = new SqliteJournal(folder.resolve("journal.db"));
        file.start();
        journal = new TestJournal(file);
        cluster = new Cluster("test-node", null, journal);
        cluster.start();
        host = cluster.halls();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.stop();
        file.stop();
    }

    @BeforeEach
    void configureHall(TestInfo test) throws Exception {
        hall = new HallId(test.getTestMethod().orElseThrow().getName());
        ask(new ConfigureHall(TestHall.plan(), TestHall.NINE));
        ask(new PassTime(TestHall.NINE));
    }

    private static TakeTicket take() {
        TakeTicket.Wish wish =
                new TakeTicket.Wish(TestHall.PASSPORT, null, null, false, "en", "link");
        return new TakeTicket(TestHall.KIOSK, wish, null, false, TestHall.NINE);
    }

    private static RequestKey request(String id) {
        return new RequestKey(TestHall.KIOSK, id, "print");
    }

    private HallOutcome ask(HallCommand command) throws Exception {
        return ask(null, command);
    }

    private HallOutcome ask(@Nullable RequestKey request, HallCommand command) throws Exception {
        return host.submit(hall, new Order(UUID.randomUUID().toString(), request, command))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static String number(HallOutcome outcome) {
        Verdict.Done done = assertInstanceOf(Verdict.Done.class, outcome.verdict());
        return ((Reply.OfTicket) done.reply()).ticket().number().value();
    }

    private Hall whole() throws Exception {
        return host.whole(hall).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** The hall as the journal has it. */
    private Hall replayed() {
        Hall replayed = Hall.unborn(hall);
        for (Batch batch : journal.batches(hall)) {
            replayed = batch.applyTo(replayed);
        }
        return replayed;
    }

    private void assertInStep() throws Exception {
        assertEquals(flat(replayed()), flat(whole()), "memory and journal are one");
    }

    private static Map<TicketId, Ticket> flat(Hall hall) {
        return hall.tickets().all().toJavaMap();
    }

    @Test
    void shouldAnswerWithTheCountBeforeAndAfter() throws Exception {
        HallOutcome outcome = ask(take());
        assertEquals("A001", number(outcome));
        assertEquals(outcome.seqBefore() + 1, outcome.seq());
        assertEquals(1, outcome.events().size());
        assertInStep();
    }

    @Test
    void shouldWriteNothingForARefusedOrder() throws Exception {
        int before = journal.batches(hall).size();
        HallOutcome outcome = ask(new CancelTicket(new TicketId("none"), TestHall.NINE));
        assertInstanceOf(Verdict.Refused.class, outcome.verdict());
        assertEquals(before, journal.batches(hall).size());
        assertEquals(outcome.seqBefore(), outcome.seq());
    }

    @Test
    void shouldQ8OrderWhatManyAskAtOnce() throws Exception {
        int threads = 8;
        int each = 40;
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        List<Future<List<HallOutcome>>> running =
                IntStream.range(0, threads)
                        .mapToObj(i -> callers.submit(() -> takes(each)))
                        .toList();
        List<HallOutcome> outcomes = new ArrayList<>();
        for (Future<List<HallOutcome>> done : running) {
            outcomes.addAll(done.get());
        }
        callers.shutdown();
        outcomes.sort(Comparator.comparingLong(HallOutcome::seqBefore));
        for (int i = 0; i < outcomes.size(); i++) {
            assertEquals("A%03d".formatted(i + 1), number(outcomes.get(i)));
            assertTrue(i == 0 || outcomes.get(i - 1).seq() == outcomes.get(i).seqBefore());
        }
        assertEquals(threads * each + 2, journal.batches(hall).size());
        assertInStep();
    }

    private List<HallOutcome> takes(int count) throws Exception {
        List<HallOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(ask(take()));
        }
        return outcomes;
    }

    @Test
    void shouldLeaveTheHallAsItWasWhenTheJournalFails() throws Exception {
        ask(take());
        long seq = whole().seq();
        journal.failOnce(hall, TestJournal.Fault.NOT_WRITTEN);
        ExecutionException failure = assertThrows(ExecutionException.class, () -> ask(take()));
        assertTrue(causes(failure).contains(JournalException.class), failure::toString);
        assertEquals(seq, whole().seq());
        assertEquals("A002", number(ask(take())));
        assertInStep();
    }

    private static Set<Class<?>> causes(Throwable failure) {
        Set<Class<?>> causes = new HashSet<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause.getClass());
        }
        return causes;
    }

    @Test
    void shouldFindARowThatWasWrittenThoughNobodySaidSo() throws Exception {
        journal.failOnce(hall, TestJournal.Fault.WRITTEN_BUT_UNANSWERED);
        assertThrows(ExecutionException.class, () -> ask(request("r1"), take()));
        assertEquals("A001", number(ask(request("r1"), take())), "the repeat gets the same answer");
        assertEquals("A002", number(ask(take())));
        assertInStep();
    }

    @Test
    void shouldKnowItsOwnRowAgain() throws Exception {
        journal.failOnce(hall, TestJournal.Fault.OWN_ROW);
        HallOutcome outcome = ask(take());
        assertEquals("A001", number(outcome));
        assertEquals(outcome.seqBefore() + 1, outcome.seq());
        assertEquals(1, outcome.events().size());
        assertEquals(1, whole().tickets().all().size(), "it is done once");
        assertInStep();
    }

    @Test
    void shouldStayRefusedWhenItsOwnRowOnlyTurnedTheDay() throws Exception {
        journal.failOnce(hall, TestJournal.Fault.OWN_ROW);
        var tomorrow = TestHall.NINE.plusSeconds(86_400);
        HallOutcome outcome = ask(new CancelTicket(new TicketId("none"), tomorrow));
        assertInstanceOf(Verdict.Refused.class, outcome.verdict());
        assertEquals(2, outcome.events().size(), "the turn of the day is told");
    }

    @Test
    void shouldTakeTheJournalsStateWhenAnotherWriterWasFirst() throws Exception {
        ask(take());
        writeBehindItsBack(take());
        assertEquals("A003", number(ask(take())), "the other's number is not given again");
        assertInStep();
    }

    /** Another member that holds the same hall. */
    private void writeBehindItsBack(HallCommand command) {
        var handled = HallEngine.handle(replayed(), new Order("other", null, command));
        file.append(
                hall, journal.batches(hall).size() + 1, Objects.requireNonNull(handled.batch()));
    }

    @Test
    void shouldSayHowFarTheHallIs() throws Exception {
        long seq = host.seq(hall).toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertEquals(replayed().seq(), seq);
    }

    @Test
    void shouldFindATicketWithWhatItWouldBeToldNow() throws Exception {
        ask(take());
        ask(take());
        for (TicketRef wanted :
                List.of(
                        new TicketRef(null, "A002"),
                        new TicketRef(new TicketId("20261123-A002"), null))) {
            HallQuery.Answer answer = find(wanted);
            assertEquals("A002", Objects.requireNonNull(answer.ticket()).number().value());
            assertEquals(1, Objects.requireNonNull(answer.promise()).ahead());
        }
    }

    @Test
    void shouldPromiseNothingToATicketThatDoesNotWait() throws Exception {
        ask(take());
        ask(new CancelTicket(new TicketId("20261123-A001"), TestHall.NINE));
        assertNull(find(new TicketRef(null, "A001")).promise());
    }

    @Test
    void shouldFindNoTicketThatThereIsNot() throws Exception {
        assertNull(find(new TicketRef(null, "A099")).ticket());
    }

    private HallQuery.Answer find(TicketRef wanted) throws Exception {
        return host.ticket(hall, wanted, TestHall.NINE)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    void shouldBeTheSameHallsInAMemberThatStartsLater() throws Exception {
        ask(take());
        Cluster second = new Cluster("second-node", null, journal);
        second.start();
        try {
            Hall loaded =
                    second.halls().whole(hall).toCompletableFuture().get(20, TimeUnit.SECONDS);
            assertEquals(flat(whole()), flat(loaded));
            assertEquals(whole().seq(), loaded.seq());
        } finally {
            second.stop();
        }
    }

    @Test
    void shouldServeManyHallsSideBySide() throws Exception {
        List<CompletableFuture<HallOutcome>> running =
                IntStream.range(0, 50)
                        .mapToObj(i -> new HallId("side-" + i))
                        .map(
                                each ->
                                        host.submit(
                                                each,
                                                new Order(
                                                        "o-" + each,
                                                        null,
                                                        new ConfigureHall(
                                                                TestHall.plan(), TestHall.NINE))))
                        .map(CompletionStage::toCompletableFuture)
                        .toList();
        Set<Long> seqs =
                running.stream().map(done -> done.join().seq()).collect(Collectors.toSet());
        assertEquals(Set.of(1L), seqs);
    }
}
