package io.jiaohao.protocol.link;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceLinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong seen = new AtomicLong(-1);
    private final AtomicReference<List<String>> notices = new AtomicReference<>(List.of());
    private final AtomicReference<String> refused = new AtomicReference<>("");
    private ScriptedServer server;
    private DeviceLink link;

    @BeforeEach
    void startLink() throws IOException {
        server = new ScriptedServer();
        link = linkTo(List.of(server.address()));
        link.start();
    }

    private DeviceLink linkTo(List<ServerAddress> servers) {
        LinkListener listener =
                new LinkListener() {
                    @Override
                    public void hallChanged(HallMirror mirror) {
                        notices.set(mirror.notices().stream().map(each -> each.id()).toList());
                        seen.set(mirror.seq());
                    }

                    @Override
                    public void linkRefused(io.jiaohao.protocol.rpc.RpcError error) {
                        refused.set(error.reason());
                    }
                };
        return new DeviceLink(
                vertx,
                new LinkConfig(servers, "kiosk-1", DeviceKind.KIOSK, "demo-kiosk-1", "en"),
                listener);
    }

    @AfterEach
    void stopLink() throws IOException {
        link.stop().toCompletionStage().toCompletableFuture().join();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void awaitSeq(long seq) {
        await().atMost(PATIENCE).until(() -> seen.get() == seq);
    }

    @Test
    void shouldSayWhoItIsAndFollowTheHall() throws IOException {
        JsonNode open = server.admit(41);
        server.notice(42, "n1");

        awaitSeq(42);
        assertEquals("session.open", open.path("method").asText());
        assertEquals("kiosk", open.path("params").path("kind").asText());
        assertEquals(List.of("n1"), notices.get());
    }

    @Test
    void shouldAskForASnapshotWhenAnEventIsMissing() throws IOException {
        server.admit(41);
        server.notice(43, "late");

        JsonNode ask = server.read();
        assertEquals("session.snapshot", ask.path("method").asText());
        server.notice(44, "later");
        server.answerSnapshot(ask, 43);

        awaitSeq(44);
        assertEquals(List.of("later"), notices.get());
    }

    @Test
    void shouldAskForASnapshotWhenATickIsAhead() throws IOException {
        server.admit(41);
        server.send(
                "{\"jsonrpc\":\"2.0\",\"method\":\"hall.tick\",\"params\":{\"hall\":\"h\",\"seq\":42,"
                        + "\"time\":\"2026-11-21T09:00:05+08:00\",\"queues\":[]}}");

        assertEquals("session.snapshot", server.read().path("method").asText());
    }

    @Test
    void shouldIgnoreAnEventItHasAlready() throws IOException {
        server.admit(41);
        server.notice(41, "old");
        server.notice(42, "new");

        awaitSeq(42);
        assertEquals(List.of("new"), notices.get());
    }

    @Test
    void shouldComeBackAndRepeatAChangeUnderTheSameRequest() throws IOException {
        server.admit(41);
        ObjectNode params = WireJson.MAPPER.createObjectNode().put("matter", "a");
        Future<JsonNode> taken = link.change(Method.TICKET_TAKE, params);
        JsonNode first = server.read();
        server.drop();

        server.admit(50);
        JsonNode second = server.read();
        server.answer(second, "{\"number\":\"A001\"}");

        assertEquals(first.path("params"), second.path("params"));
        await().atMost(PATIENCE).until(taken::isComplete);
        assertEquals("A001", taken.result().path("number").asText());
    }

    @Test
    void shouldNotRepeatWhatWasOnlyAsked() throws IOException {
        server.admit(41);
        Future<JsonNode> found =
                link.ask(
                        Method.TICKET_FIND,
                        WireJson.MAPPER.createObjectNode().put("number", "A001"));
        server.read();
        server.drop();

        await().atMost(PATIENCE).until(found::isComplete);
        assertInstanceOf(LinkDownException.class, found.cause());
    }

    @Test
    void shouldAnswerThePingOfTheServer() throws IOException {
        server.admit(41);
        server.send(
                "{\"jsonrpc\":\"2.0\",\"id\":\"p1\",\"method\":\"session.ping\",\"params\":{}}");

        JsonNode answer = server.read();

        assertEquals("p1", answer.path("id").asText());
        assertEquals(true, answer.path("result").has("time"));
    }

    @Test
    void shouldMoveOnToTheNextServer() throws IOException {
        server.admit(41);
        try (ScriptedServer other = new ScriptedServer()) {
            DeviceLink second = linkTo(List.of(new ServerAddress("127.0.0.1", 1), other.address()));
            second.start();
            other.admit(77);
            awaitSeq(77);
            second.stop().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void shouldTellARefusalAndTryAgain() throws IOException {
        JsonNode open = server.admitRefusing("unauthenticated");
        assertEquals("session.open", open.path("method").asText());

        server.admit(41);

        awaitSeq(41);
        assertEquals("unauthenticated", refused.get());
    }
}
