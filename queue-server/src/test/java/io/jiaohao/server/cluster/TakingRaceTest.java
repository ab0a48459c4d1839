package io.jiaohao.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.Refusal;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.scenario.TakingHall;
import io.jiaohao.server.scenario.TestHall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fifty kiosks at once, in one real member: what is checked is taken in the same step. */
@Timeout(60)
class TakingRaceTest {
    private static final int KIOSKS = 50;

    @TempDir private static Path folder;
    private static SqliteJournal journal;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        cluster = new Cluster("race-node", null, journal);
        cluster.start();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.stop();
        journal.stop();
    }

    private static Verdict ask(HallId hall, HallCommand command) throws Exception {
        return cluster.halls()
                .submit(hall, new Order(UUID.randomUUID().toString(), null, command))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .verdict();
    }

    private static HallId hall(String name, HallPlan plan) throws Exception {
        HallId hall = new HallId(name);
        ask(hall, new ConfigureHall(plan, TestHall.NINE));
        ask(hall, new PassTime(TestHall.NINE));
        return hall;
    }

    private static TakeTicket take(int kiosk, MatterId matter, @Nullable HolderId holder) {
        return new TakeTicket(
                new DeviceId("kiosk-" + kiosk),
                new TakeTicket.Wish(matter, null, holder, false, "en", "link"),
                null,
                false,
                TestHall.NINE);
    }

    /** Every kiosk takes so often, all at the same time. */
    private static List<Verdict> race(
            HallId hall, int each, MatterId matter, @Nullable HolderId holder) throws Exception {
        ExecutorService kiosks = Executors.newFixedThreadPool(KIOSKS);
        try {
            List<Callable<List<Verdict>>> scripts =
                    IntStream.range(0, KIOSKS)
                            .<Callable<List<Verdict>>>mapToObj(
                                    kiosk -> () -> takes(hall, each, take(kiosk, matter, holder)))
                            .toList();
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<List<Verdict>> done : kiosks.invokeAll(scripts)) {
                verdicts.addAll(done.get());
            }
            return verdicts;
        } finally {
            kiosks.shutdown();
        }
    }

    private static List<Verdict> takes(HallId hall, int each, TakeTicket take) throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            verdicts.add(ask(hall, take));
        }
        return verdicts;
    }

    private static List<String> numbers(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict.Done.class::isInstance)
                .map(done -> ((Reply.OfTicket) ((Verdict.Done) done).reply()).ticket())
                .map(ticket -> ticket.number().value())
                .toList();
    }

    private static long refused(List<Verdict> verdicts, Refusal refusal) {
        return verdicts.stream()
                .filter(Verdict.Refused.class::isInstance)
                .filter(each -> ((Verdict.Refused) each).rejection().refusal() == refusal)
                .count();
    }

    @Test
    void shouldN4GiveNoNumberTwiceAndLeaveNoGapUnderFiftyKiosks() throws Exception {
        HallId hall = hall("gapless", TestHall.plan());
        int each = 20;
        List<String> numbers = numbers(race(hall, each, TestHall.PASSPORT, null));
        List<String> expected =
                IntStream.rangeClosed(1, KIOSKS * each).mapToObj("A%03d"::formatted).toList();
        assertEquals(new TreeSet<>(expected), new TreeSet<>(numbers));
        assertEquals(expected.size(), numbers.size());
    }

    @Test
    void shouldT2GiveTheLastPlaceOfAnIntervalToExactlyOne() throws Exception {
        HallId hall = hall("last-place", TakingHall.capped(7, 5, null));
        List<Verdict> verdicts = race(hall, 2, TestHall.MORTGAGE, null);
        assertEquals(7, numbers(verdicts).size());
        assertEquals(2 * KIOSKS - 7, refused(verdicts, Refusal.INTERVAL_FULL));
    }

    @Test
    void shouldT3GiveOnePersonOneTicketThoughAskedAtFiftyKiosks() throws Exception {
        HallId hall = hall("one-person", TestHall.plan());
        List<Verdict> verdicts = race(hall, 1, TestHall.PASSPORT, TestHall.ALICE);
        assertEquals(List.of("A001"), numbers(verdicts));
        assertEquals(KIOSKS - 1, refused(verdicts, Refusal.DUPLICATE_HOLDER));
    }
}
