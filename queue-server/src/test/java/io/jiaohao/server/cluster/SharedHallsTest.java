package io.jiaohao.server.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.server.config.Membership;
import io.jiaohao.server.domain.command.CancelTicket;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.scenario.TestHall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same halls on several real members over one journal: joined, and not joined, which is what
 * the two halves of a split cluster are.
 */
@Timeout(120)
class SharedHallsTest {
    private static final HallId HALL = TestHall.HALL;
    private static final Duration AT_LAST = Duration.ofSeconds(50);

    @TempDir private Path folder;
    private SqliteJournal file;
    private TestJournal journal;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    @BeforeEach
    void open() throws Exception {
        file = new SqliteJournal(folder.resolve("journal.db"));
        file.start();
        running.push(file::stop);
        journal = new TestJournal(file);
    }

    @AfterEach
    void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    private Cluster node(String name, @Nullable Membership membership) throws Exception {
        Cluster node = new Cluster(name, membership, journal);
        node.start();
        running.push(node::stop);
        return node;
    }

    private List<Cluster> joined(int count) throws Exception {
        List<Integer> ports = freePorts(count);
        List<ServerAddress> members =
                ports.stream().map(port -> new ServerAddress("127.0.0.1", port)).toList();
        List<Cluster> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(node("n" + i, new Membership("127.0.0.1", ports.get(i), 0, members)));
        }
        assertEquals(count, nodes.get(0).size());
        open(nodes.get(0));
        return nodes;
    }

    private List<Cluster> apart(int count) throws Exception {
        List<Cluster> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Membership alone = new Membership("127.0.0.1", freePorts(1).get(0), 0, List.of());
            nodes.add(node("half-" + i, alone));
        }
        open(nodes.get(0));
        return nodes;
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    private static void open(Cluster node) throws Exception {
        ask(node, null, new ConfigureHall(TestHall.plan(), TestHall.NINE));
        ask(node, null, new PassTime(TestHall.NINE));
    }

    private static TakeTicket take() {
        var wish = new TakeTicket.Wish(TestHall.PASSPORT, null, null, false, "en", "link");
        return new TakeTicket(TestHall.KIOSK, wish, null, false, TestHall.NINE);
    }

    private static RequestKey request(String id) {
        return new RequestKey(TestHall.KIOSK, id, "print");
    }

    private static HallOutcome ask(Cluster node, @Nullable RequestKey request, HallCommand command)
            throws Exception {
        return asked(node, request, command).get(50, TimeUnit.SECONDS);
    }

    private static CompletableFuture<HallOutcome> asked(
            Cluster node, @Nullable RequestKey request, HallCommand command) {
        Order order = new Order(UUID.randomUUID().toString(), request, command);
        return node.halls().submit(HALL, order).toCompletableFuture();
    }

    private static String number(HallOutcome outcome) {
        Verdict.Done done = assertInstanceOf(Verdict.Done.class, outcome.verdict());
        return ((Reply.OfTicket) done.reply()).ticket().number().value();
    }

    private static long seq(Cluster node) throws Exception {
        return node.halls().seq(HALL).toCompletableFuture().get(50, TimeUnit.SECONDS);
    }

    private static int tickets(Cluster node) throws Exception {
        return node.halls()
                .whole(HALL)
                .toCompletableFuture()
                .get(50, TimeUnit.SECONDS)
                .tickets()
                .all()
                .size();
    }

    @Test
    void shouldServeAHallFromEveryNode() throws Exception {
        List<Cluster> nodes = joined(3);
        for (int i = 1; i <= 12; i++) {
            assertEquals("A%03d".formatted(i), number(ask(nodes.get(i % 3), null, take())));
        }
        for (Cluster node : nodes) {
            assertEquals(12, tickets(node));
            assertEquals(seq(nodes.get(0)), seq(node));
        }
        assertEquals(1, nodes.stream().filter(node -> node.isHome(HALL)).count());
    }

    @Test
    void shouldMakeOneChangeOfARequestThatComesToAllNodesAtOnce() throws Exception {
        List<Cluster> nodes = joined(3);
        for (int round = 1; round <= 10; round++) {
            RequestKey request = request("r" + round);
            List<CompletableFuture<HallOutcome>> answers =
                    nodes.stream().map(node -> asked(node, request, take())).toList();
            for (CompletableFuture<HallOutcome> answer : answers) {
                String expected = "A%03d".formatted(round);
                assertEquals(expected, number(answer.get(50, TimeUnit.SECONDS)));
            }
        }
        assertEquals(10, tickets(nodes.get(1)));
    }

    @Test
    void shouldGoOnWithoutANodeThatIsGone() throws Exception {
        List<Cluster> nodes = joined(3);
        List<Cluster> left = new ArrayList<>(nodes);
        for (int gone = 1; gone <= 2; gone++) {
            assertEquals("A%03d".formatted(2 * gone - 1), number(ask(left.get(0), null, take())));
            Cluster home = left.stream().filter(node -> node.isHome(HALL)).findAny().orElseThrow();
            left.remove(home);
            home.member().getLifecycleService().terminate();
            assertEquals("A%03d".formatted(2 * gone), number(ask(left.get(0), null, take())));
        }
        assertEquals(4, tickets(left.get(0)));
    }

    @Test
    void shouldLoseNothingWhenNodesStopInOrder() throws Exception {
        List<Cluster> nodes = joined(2);
        List<CompletableFuture<HallOutcome>> answers =
                IntStream.range(0, 200)
                        .mapToObj(
                                i -> {
                                    if (i == 100) {
                                        CompletableFuture.runAsync(nodes.get(0)::stop);
                                    }
                                    return asked(nodes.get(1), request("r" + i), take());
                                })
                        .toList();
        List<String> numbers = new ArrayList<>();
        for (CompletableFuture<HallOutcome> answer : answers) {
            numbers.add(number(answer.get(50, TimeUnit.SECONDS)));
        }
        assertEquals(200, numbers.stream().distinct().count());
        await().atMost(AT_LAST).until(() -> nodes.get(1).isHome(HALL));
        assertEquals(200, tickets(nodes.get(1)));
    }

    @Test
    void shouldGiveNoNumberTwiceInTheHalvesOfASplitCluster() throws Exception {
        List<Cluster> halves = apart(2);
        for (int i = 1; i <= 20; i++) {
            assertEquals("A%03d".formatted(i), number(ask(halves.get(i % 2), null, take())));
        }
        RequestKey request = request("r");
        String first = number(ask(halves.get(0), request, take()));
        assertEquals(first, number(ask(halves.get(1), request, take())));
    }

    @Test
    void shouldLearnWhatTheOtherHalfDidWithoutReadingTheWholeHall() throws Exception {
        List<Cluster> halves = apart(2);
        seq(halves.get(0));
        seq(halves.get(1)); // both have the hall in memory
        int before = journal.recoveries();
        for (int i = 1; i <= 20; i++) {
            assertEquals("A%03d".formatted(i), number(ask(halves.get(i % 2), null, take())));
        }
        assertEquals(before, journal.recoveries());
        assertEquals(seq(halves.get(0)), journal.recover(HALL).hall().seq());
    }

    @Test
    void shouldRefuseNothingOverAHallThatTheJournalHasLeftBehind() throws Exception {
        List<Cluster> halves = apart(2);
        seq(halves.get(1)); // from now on it has the hall in memory
        ask(halves.get(0), null, take());
        var cancel = new CancelTicket(new TicketId("20261123-A001"), TestHall.NINE);
        RequestKey request = request("r");
        assertInstanceOf(Verdict.Done.class, ask(halves.get(0), request, cancel).verdict());
        assertInstanceOf(
                Verdict.Done.class,
                ask(halves.get(1), request, cancel).verdict(),
                "the same request gets the same answer");
        assertInstanceOf(
                Verdict.Refused.class,
                ask(halves.get(1), request("other"), cancel).verdict(),
                "by the truth, not by what it remembers");
    }

    @Test
    void shouldRefuseTheOlderCopyOfARequestThatWasRefused() throws Exception {
        List<Cluster> nodes = joined(2);
        RequestKey request = request("r");
        TicketId unknown = new TicketId("20261123-A001");
        CancelTicket newer = new CancelTicket(unknown, TestHall.NINE.plusSeconds(8));
        assertInstanceOf(
                Verdict.Refused.class, ask(nodes.get(0), request, newer).verdict(), "unknown");
        ask(nodes.get(1), null, take());
        CancelTicket older = new CancelTicket(unknown, TestHall.NINE);
        assertInstanceOf(
                Verdict.Refused.class,
                ask(nodes.get(1), request, older).verdict(),
                "who asked has been told no, and has gone on");
        CancelTicket again = new CancelTicket(unknown, TestHall.NINE.plusSeconds(9));
        assertInstanceOf(
                Verdict.Done.class,
                ask(nodes.get(1), request, again).verdict(),
                "who asks again is heard anew");
    }

    @Test
    void shouldSeeWhatTheOtherHalfDidBeforeAnythingIsAsked() throws Exception {
        List<Cluster> halves = apart(2);
        long before = seq(halves.get(1));
        BlockingQueue<HallId> reloaded = new LinkedBlockingQueue<>();
        FenceWatch watch = new FenceWatch(halves.get(1), journal, reloaded::add);
        watch.start();
        running.push(watch::stop);
        HallOutcome outcome = ask(halves.get(0), null, take());
        assertNotEquals(before, outcome.seq());
        assertEquals(HALL, reloaded.poll(50, TimeUnit.SECONDS));
        assertEquals(outcome.seq(), seq(halves.get(1)));
    }

    @Test
    void shouldFindOutAboutAnAppendThatGotNoAnswer() throws Exception {
        Cluster alone = node("alone", null);
        open(alone);
        BlockingQueue<HallId> reloaded = new LinkedBlockingQueue<>();
        FenceWatch watch = new FenceWatch(alone, journal, reloaded::add);
        watch.start();
        running.push(watch::stop);
        journal.failOnce(HALL, TestJournal.Fault.WRITTEN_BUT_UNANSWERED);
        assertThrows(ExecutionException.class, () -> ask(alone, null, take()));
        assertEquals(HALL, reloaded.poll(50, TimeUnit.SECONDS));
        assertEquals(1, tickets(alone));
    }

    @Test
    void shouldTellTheOtherNodesAndNotItself() throws Exception {
        List<Cluster> nodes = joined(2);
        List<BlockingQueue<NodeBus.Arrival>> heard = new ArrayList<>();
        List<NodeBus> buses = new ArrayList<>();
        for (Cluster node : nodes) {
            BlockingQueue<NodeBus.Arrival> arrivals = new LinkedBlockingQueue<>();
            NodeBus bus = new NodeBus(node, new Membership("127.0.0.1", 0, 0, List.of()));
            bus.onArrival(arrivals::add);
            bus.start();
            running.push(bus::stop);
            heard.add(arrivals);
            buses.add(bus);
        }
        NodeBus.Arrival first = new NodeBus.Arrival(HALL, TestHall.KIOSK, DeviceKind.KIOSK, 1);
        NodeBus.Arrival second = new NodeBus.Arrival(HALL, TestHall.KIOSK, DeviceKind.TERMINAL, 2);
        await().atMost(AT_LAST)
                .until(
                        () -> {
                            buses.get(0).tell(first); // until the other is known to listen
                            return first.equals(heard.get(1).poll(1, TimeUnit.SECONDS));
                        });
        buses.get(1).tell(second);
        assertEquals(second, heard.get(0).poll(50, TimeUnit.SECONDS), "and none of its own");
    }
}
