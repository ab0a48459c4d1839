package io.jiaohao.server.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.hazelcast.core.OperationTimeoutException;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.rpc.LineFramer;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.config.GatewayLimits;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.Membership;
import io.jiaohao.server.config.SecretHash;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.PublishNotice;
import io.jiaohao.server.domain.command.WithdrawNotice;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.NoticeId;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.journal.HolderBook;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.push.Feeds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The gateway over real sockets, with the sample hall behind it. */
@Timeout(30)
class GatewayTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int KEY_WORKERS = 4;

    @TempDir private static Path folder;
    private static Vertx vertx;
    private static SqliteJournal journal;
    private static HolderBook holders;
    private static Cluster cluster;
    private static Gateway gateway;
    private static HallConfig hall;
    private static GatewayLimits limits;

    @BeforeAll
    static void start() throws Exception {
        ServerConfig config =
                ServerConfig.read(
                        Files.writeString(folder.resolve("server.yaml"), serverYaml()),
                        new ServerConfig.Options(
                                null, 0, 0, folder, "gateway-test", null, Membership.Options.NONE));
        limits = config.listen().limits();
        vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(KEY_WORKERS));
        journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        holders = new HolderBook(folder.resolve("holders.db"));
        holders.start();
        cluster = new Cluster(config.node(), null, journal);
        cluster.start();
        hall = config.halls().get(0);
        submit(new ConfigureHall(hall.plan(), CLOCK.instant()));
        submit(new PassTime(CLOCK.instant()));
        NodeBus alone = new NodeBus(cluster, null);
        Feeds feeds = new Feeds(vertx, cluster, alone, List.of(hall.id()), CLOCK);
        feeds.start();
        Services services =
                new Services(
                        cluster,
                        feeds,
                        alone,
                        config.credentials(),
                        holders,
                        new DeviceHealth(),
                        () -> "http://hall",
                        CLOCK);
        gateway = new Gateway(vertx, config.listen(), 1, services, new SimpleMeterRegistry());
        gateway.start();
    }

    /** The demo's devices, and two whose keys take long to check. */
    private static String serverYaml() {
        return """
        halls: ["%s"]
        demo-devices: 20
        demo-clerks: 20
        devices:
          - {id: slow-1, kind: display, key-hash: "%s"}
          - {id: slow-2, kind: display, key-hash: "%s"}
        """
                .formatted(
                        Path.of("..", "config", "demo", "hall.yaml").toAbsolutePath(),
                        SecretHash.of("slow-key", 300_000),
                        SecretHash.of("slow-key", 900_000));
    }

    private static void submit(HallCommand command) throws Exception {
        cluster.halls()
                .submit(hall.id(), new Order(UUID.randomUUID().toString(), null, command))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.stop();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        cluster.stop();
        holders.stop();
        journal.stop();
    }

    private static Wire wire(String device) throws IOException {
        return Wire.of(gateway.address(), device);
    }

    private static String reason(JsonNode answer) {
        return answer.path("error").path("data").path("reason").asText();
    }

    private static int code(JsonNode answer) {
        return answer.path("error").path("code").asInt();
    }

    private static String take(String request) {
        return "{'matter':'passport','request':'%s'}".formatted(request);
    }

    @Test
    void shouldOpenASessionWithTheWholeHall() throws Exception {
        try (Wire wire = new Wire(gateway.address())) {
            JsonNode result = wire.open("kiosk-1", "kiosk", "demo-kiosk-1").path("result");
            assertEquals("yunxi", result.path("hall").path("id").asText());
            assertTrue(result.path("snapshot").has("tickets"));
            assertTrue(result.path("seq").asLong() > 0);
        }
    }

    @Test
    void shouldForgetADeviceThatLeavesBeforeItIsIn() throws Exception {
        try (Wire wire = new Wire(gateway.address())) {
            wire.send(
                    "session.open",
                    "{'protocol':1,'device':'slow-1','kind':'display','key':'slow-key'}");
        }
        try (Wire later = new Wire(gateway.address())) { // its key takes three times as long
            assertTrue(later.open("slow-2", "display", "slow-key").has("result"));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> gateway.door().size() == 0);
    }

    @Test
    void shouldRefuseAWrongKey() throws Exception {
        try (Wire wire = new Wire(gateway.address())) {
            assertEquals("unauthenticated", reason(wire.open("kiosk-1", "kiosk", "guess")));
        }
    }

    @Test
    void shouldRefuseADeviceThatSaysItIsOfAnotherKind() throws Exception {
        try (Wire wire = new Wire(gateway.address())) {
            assertEquals(
                    "unauthenticated", reason(wire.open("kiosk-1", "terminal", "demo-kiosk-1")));
        }
    }

    @Test
    void shouldHangUpOnARequestBeforeTheSession() throws Exception {
        try (Wire wire = new Wire(gateway.address())) {
            assertEquals("unauthenticated", reason(wire.ask("ticket.take", take("r0"))));
            assertTrue(wire.read().isMissingNode());
        }
    }

    @Test
    void shouldAnswerABadLineAndGoOn() throws Exception {
        try (Wire wire = wire("kiosk-2")) {
            wire.write("hello");
            assertEquals(-32_700, code(wire.answer()));
            assertTrue(wire.ask("session.ping", "{}").path("result").has("time"));
        }
    }

    @Test
    void shouldHangUpOnALineThatIsTooLong() throws Exception {
        try (Wire wire = wire("kiosk-3")) {
            wire.write("x".repeat(20 * LineFramer.MAX_LINE_TO_SERVER));
            assertEquals(-32_600, code(wire.answer()));
            assertTrue(wire.answer().isMissingNode());
        }
    }

    @Test
    void shouldNotKnowAMethodThatThereIsNot() throws Exception {
        try (Wire wire = wire("kiosk-4")) {
            assertEquals(-32_601, code(wire.ask("ticket.eat", "{}")));
            assertEquals(-32_602, code(wire.ask("ticket.take", "{'matter':'passport'}")));
        }
    }

    @Test
    void shouldKeepAKioskFromCalling() throws Exception {
        try (Wire wire = wire("kiosk-5")) {
            assertEquals("not_allowed", reason(wire.ask("ticket.next", "{'request':'r1'}")));
        }
    }

    @Test
    void shouldAnswerThenTellEverybody() throws Exception {
        try (Wire kiosk = wire("kiosk-6");
                Wire display = wire("display-6")) {
            JsonNode ticket = kiosk.ask("ticket.take", take("r1")).path("result");
            assertTrue(ticket.path("link").asText().startsWith("http://hall/t/"));
            JsonNode told = display.event("ticket.taken").path("ticket");
            assertEquals(ticket.path("id"), told.path("id"));
            assertFalse(told.has("link"), "the link is for the holder alone");
        }
    }

    @Test
    void shouldAnswerARepeatedRequestTheSameOverAnotherConnection() throws Exception {
        JsonNode first;
        try (Wire wire = wire("kiosk-7")) {
            first = wire.ask("ticket.take", take("again")).path("result");
        }
        try (Wire wire = wire("kiosk-7")) {
            assertEquals(first, wire.ask("ticket.take", take("again")).path("result"));
            JsonNode other = wire.ask("ticket.take", "{'matter':'pension','request':'again'}");
            assertEquals(-32_602, code(other));
        }
    }

    @Test
    void shouldID1SayWhatIsWrongWithAnIdWithoutRepeatingIt() throws Exception {
        try (Wire wire = wire("kiosk-13")) {
            String holder = "{'idCard':'110101199003070012','phone':''}";
            JsonNode answer = wire.ask("ticket.take", take("wrong", holder));
            assertEquals(-32_602, code(answer));
            assertFalse(answer.toString().contains("110101"), answer::toString);
            assertTrue(answer.toString().contains("last character"), answer::toString);
        }
    }

    @Test
    void shouldID1AnswerAWrongPhoneInTheSessionsLanguage() throws Exception {
        try (Wire wire = new Wire(gateway.address())) {
            wire.ask(
                    "session.open",
                    "{'protocol':1,'device':'kiosk-14','kind':'kiosk','key':'demo-kiosk-14',"
                            + "'language':'zh-CN'}");
            String holder = "{'idCard':'E12345678','phone':'1381234567'}";
            JsonNode answer = wire.ask("ticket.take", take("wrong", holder));
            assertEquals("手机号应为 11 位，这里有 10 位，请核对。", answer.at("/error/message").asText());
        }
    }

    @Test
    void shouldT3KnowAPersonByAnyWritingOfTheNumber() throws Exception {
        try (Wire wire = wire("kiosk-15")) {
            String first = take("one", "{'idCard':'11010519491231002X'}");
            assertTrue(wire.ask("ticket.take", first).has("result"));
            String again = take("two", "{'idCard':' 110105 19491231 002x'}");
            assertEquals("duplicate_holder", reason(wire.ask("ticket.take", again)));
        }
    }

    @Test
    void shouldN8NeverRefuseANumberThatIsOutForAWrongId() throws Exception {
        try (Wire wire = wire("kiosk-16")) {
            JsonNode lease =
                    wire.ask("numbers.lease", "{'queue':'travel','count':1,'request':'l'}")
                            .path("result");
            String number = "%s%03d".formatted(lease.path("prefix").asText(), from(lease));
            String handIn =
                    "{'matter':'passport','number':'%s','at':'%s','holder':{'idCard':'1'},'request':'h'}"
                            .formatted(number, CLOCK.instant());
            JsonNode answer = wire.ask("ticket.take", handIn);
            assertEquals(number, answer.at("/result/number").asText(), answer::toString);
        }
    }

    private static int from(JsonNode lease) {
        return lease.path("from").asInt();
    }

    private static String take(String request, String holder) {
        return "{'matter':'passport','holder':%s,'request':'%s'}".formatted(holder, request);
    }

    @Test
    void shouldT3TellTheKioskWhichTicketItMayPrintAgain() throws Exception {
        String wish =
                "{'matter':'passport','holder':{'idCard':'110101199003070011'},'request':'%s'}";
        try (Wire wire = wire("kiosk-17")) {
            JsonNode first = wire.ask("ticket.take", wish.formatted("t3-a")).path("result");
            JsonNode second = wire.ask("ticket.take", wish.formatted("t3-b"));
            assertEquals("duplicate_holder", reason(second));
            JsonNode error = second.path("error");
            assertEquals(first.path("id"), error.path("data").path("ticket"));
            assertTrue(error.path("message").asText().contains(first.path("number").asText()));
            String again = "{'ticket':'%s','request':'t3-c'}".formatted(first.path("id").asText());
            assertEquals(
                    first.path("number"),
                    wire.ask("ticket.reprint", again).path("result").path("number"));
        }
    }

    @Test
    void shouldNameNoTicketInOtherRefusals() throws Exception {
        try (Wire wire = wire("kiosk-18")) {
            JsonNode error = wire.ask("ticket.cancel", "{'ticket':'none','request':'n1'}");
            assertFalse(error.path("error").path("data").has("ticket"));
        }
    }

    @Test
    void shouldKeepTheRequestsOfTwoDevicesApart() throws Exception {
        try (Wire one = wire("kiosk-8");
                Wire other = wire("kiosk-9")) {
            assertNotEquals(
                    one.ask("ticket.take", take("same")).path("result").path("number"),
                    other.ask("ticket.take", take("same")).path("result").path("number"));
        }
    }

    @Test
    void shouldLetASecondSessionOfADeviceReplaceTheFirst() throws Exception {
        try (Wire first = wire("display-10");
                Wire second = wire("display-10")) {
            JsonNode line = first.read();
            while (!line.isMissingNode()) {
                line = first.read();
            }
            assertTrue(second.ask("session.ping", "{}").has("result"));
        }
    }

    @Test
    void shouldNotEndASessionThatIsNewerThanAnArrivalElsewhere() throws Exception {
        try (Wire wire = wire("display-11")) {
            arriveElsewhere("display-11", CLOCK.millis() - 60_000);
            assertTrue(wire.ask("session.ping", "{}").has("result"));
            arriveElsewhere("display-11", CLOCK.millis());
            assertTrue(wire.answer().isMissingNode(), "the other is the newer");
        }
    }

    private static void arriveElsewhere(String device, long atMillis) {
        gateway.door()
                .enteredElsewhere(
                        new NodeBus.Arrival(
                                hall.id(), new DeviceId(device), DeviceKind.DISPLAY, atMillis));
    }

    @Test
    void shouldAskForPatienceWhenWrongPinsCannotBeCounted() {
        Services services = gateway.services();
        PinCheck unreachable =
                new PinCheck(
                        services.credentials(),
                        limits,
                        () -> {
                            throw new OperationTimeoutException("no member answers");
                        },
                        CLOCK,
                        new Meters(new SimpleMeterRegistry()));
        WorkerExecutor workers = vertx.createSharedWorkerExecutor("pins", 1);
        Identity clerk =
                new Identity(hall.id(), new DeviceId("terminal-10"), DeviceKind.TERMINAL, "en");
        Params open = new Params.OpenCounter("1", "clerk-10", "1010", null, "o");
        CompletionStage<?> answer =
                new Dispatcher(services, unreachable, workers)
                        .dispatch(
                                clerk,
                                new RpcMessage.Request(
                                        JsonNodeFactory.instance.nullNode(),
                                        "counter.open",
                                        JsonNodeFactory.instance.objectNode()),
                                open,
                                vertx.getOrCreateContext())
                        .toCompletionStage();
        ExecutionException failed =
                assertThrows(
                        ExecutionException.class,
                        () -> answer.toCompletableFuture().get(10, TimeUnit.SECONDS));
        RequestFailure told = assertInstanceOf(RequestFailure.class, failed.getCause());
        assertEquals("unavailable", told.error().reason());
        assertTrue(told.error().retry());
        workers.close();
    }

    @Test
    void shouldLookUpHoldersOnOtherThreadsThanKeys() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Wire wire = wire("kiosk-20")) {
            List<Future<Boolean>> keys =
                    IntStream.range(0, KEY_WORKERS)
                            .mapToObj(
                                    i ->
                                            vertx.executeBlocking(
                                                    () -> over.await(20, TimeUnit.SECONDS), false))
                            .toList();
            String holder = "{'idCard':'110101198506150035'}";
            assertTrue(wire.ask("ticket.take", take("lookup", holder)).has("result"));
            assertTrue(keys.stream().noneMatch(Future::isComplete), "it waited for the keys");
        } finally {
            over.countDown();
        }
    }

    @Test
    void shouldCheckAClerksPin() throws Exception {
        try (Wire wire = wire("terminal-11")) {
            String open = "{'counter':'%s','clerk':'clerk-1','pin':'%s','request':'%s'}";
            assertEquals(
                    "wrong_pin",
                    reason(wire.ask("counter.open", open.formatted("1", "0000", "a"))));
            assertEquals(
                    "unknown_counter",
                    reason(wire.ask("counter.open", open.formatted("none", "1001", "b"))));
        }
    }

    @Test
    void shouldNotLetATimeBeyondAllCalendarsIntoAHall() throws Exception {
        try (Wire terminal = wire("terminal-18")) {
            String open = "{'counter':'2','clerk':'clerk-18','pin':'1018','request':'o'}";
            assertTrue(terminal.ask("counter.open", open).has("result"));
            String pause =
                    "{'reason':'lunch','until':'+999999999-12-31T23:59:59-18:00','request':'p'}";
            assertEquals(-32_602, code(terminal.ask("counter.pause", pause)));
            assertTrue(terminal.ask("session.snapshot", "{}").has("result"));
            assertTrue(terminal.ask("counter.close", "{'request':'c'}").has("result"));
        }
        wire("display-18").close();
    }

    @Test
    void shouldAnswerThatAHallCannotBeShown() throws Exception {
        NoticeId endless = new NoticeId("endless");
        try (Wire before = wire("display-19");
                Wire during = new Wire(gateway.address())) {
            Notice notice =
                    new Notice(
                            endless,
                            new Text(Map.of("zh-CN", "x")),
                            CLOCK.instant(),
                            Instant.MAX,
                            List.of());
            submit(new PublishNotice(notice, CLOCK.instant()));
            assertEquals(-32_603, code(before.ask("session.snapshot", "{}")));
            assertTrue(before.answer().isMissingNode(), "it begins anew");
            assertEquals(-32_603, code(during.open("display-20", "display", "demo-display-20")));
            assertTrue(during.answer().isMissingNode(), "it begins anew");
        } finally {
            submit(new WithdrawNotice(endless, CLOCK.instant()));
        }
        wire("display-20").close();
    }

    @Test
    void shouldCarryOutTheRequestsOfASessionInTheirOrder() throws Exception {
        try (Wire wire = wire("kiosk-12")) {
            for (int i = 0; i < 20; i++) {
                wire.send("ticket.take", take("order-" + i));
            }
            String before = "";
            for (int i = 0; i < 20; i++) {
                JsonNode line = wire.read();
                while (line.has("method")) {
                    line = wire.read();
                }
                String number = line.path("result").path("number").asText();
                assertTrue(number.compareTo(before) > 0, number);
                before = number;
            }
        }
    }

    @Test
    void shouldFindATicketByWhatAScannerReadsOnIt() throws Exception {
        try (Wire kiosk = wire("kiosk-9")) {
            JsonNode taken = kiosk.ask("ticket.take", take("scan-1")).path("result");
            String link = taken.path("link").asText();
            JsonNode found =
                    kiosk.ask("ticket.find", "{'link':'%s'}".formatted(link)).path("result");
            assertEquals(taken.path("id"), found.path("id"));
            assertFalse(found.has("link"), "it is the holder's");
            String secret = link.substring(link.lastIndexOf('/') + 1);
            assertEquals(
                    taken.path("id"),
                    kiosk.ask("ticket.find", "{'link':'%s'}".formatted(secret)).at("/result/id"));
            assertEquals(
                    "unknown_ticket",
                    reason(kiosk.ask("ticket.find", "{'link':'http://elsewhere/t/x/none'}")));
            JsonNode both = kiosk.ask("ticket.find", "{'link':'x','number':'A001'}");
            assertEquals(-32602, both.at("/error/code").asInt());
        }
    }

    @Test
    void shouldX1ShowANoteToClerksAlone() throws Exception {
        try (Wire terminal = wire("terminal-9");
                Wire kiosk = wire("kiosk-9")) {
            kiosk.ask("ticket.take", take("note-1"));
            terminal.ask(
                    "counter.open",
                    "{'counter':'1','clerk':'clerk-9','pin':'1009','takeOver':true,'request':'n0'}");
            String called =
                    terminal.ask("ticket.next", "{'request':'n1'}").at("/result/id").asText();
            JsonNode sent =
                    terminal.ask(
                            "ticket.transfer",
                            "{'matter':'passport','note':'form is complete','place':'first',"
                                    + "'request':'n2'}");
            assertEquals("form is complete", sent.at("/result/note").asText(), sent::toString);
            String find = "{'ticket':'%s'}".formatted(called);
            assertEquals(
                    "form is complete",
                    terminal.ask("ticket.find", find).at("/result/note").asText());
            assertFalse(kiosk.ask("ticket.find", find).path("result").has("note"));
            JsonNode again =
                    terminal.ask("ticket.call", "{'ticket':'%s','request':'n3'}".formatted(called));
            assertEquals("form is complete", again.at("/result/note").asText());
            terminal.ask("ticket.finish", "{'request':'n4'}");
            assertEquals(
                    "not_allowed",
                    reason(
                            terminal.ask(
                                    "ticket.move",
                                    "{'ticket':'%s','first':true,'reason':'x','request':'n5'}"
                                            .formatted(called))));
            terminal.ask("counter.close", "{'request':'n6'}");
        }
    }
}
