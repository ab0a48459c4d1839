package io.jiaohao.server.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jiaohao.server.config.Network;
import io.jiaohao.server.limit.PeerAddress;
import io.jiaohao.server.people.Actor.Origin;
import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerPartTest {
    private static final long SECONDS = 10;

    private static PeerPart behind(String... proxies) {
        return new PeerPart(Stream.of(proxies).map(Network::parse).toList());
    }

    private static InetAddress address(String text) {
        return NetUtil.createInetAddressFromIpAddressString(text);
    }

    private static MultiMap passedOn(String... values) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (String value : values) {
            headers.add("X-Forwarded-For", value);
        }
        return headers;
    }

    private static void assertPeer(String address, Origin origin, Peer peer) {
        assertEquals(new Peer(PeerAddress.of(address(address)), origin), peer);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOCAL",
        "::1, LOCAL",
        "10.0.0.9, PRIVATE",
        "192.168.1.9, PRIVATE",
        "fd00::9, PRIVATE",
        "203.0.113.7, PUBLIC",
        "2001:db8::9, PUBLIC"
    })
    void shouldTakeTheSenderWithoutAProxy(String sender, Origin origin) {
        assertPeer(sender, origin, behind().peer(address(sender), passedOn()));
    }

    @Test
    void shouldTellOneIpv6NetworkFromAnotherAndNoFiner() {
        PeerPart part = behind();
        Peer peer = part.peer(address("2001:db8:1:2::9"), passedOn());
        assertEquals(peer, part.peer(address("2001:db8:1:2:ffff::1"), passedOn()));
        assertNotEquals(peer, part.peer(address("2001:db8:1:3::9"), passedOn()));
    }

    @Test
    void shouldBelieveNobodyWhoIsNoProxyOfOurs() {
        Peer peer = behind("10.0.0.2").peer(address("10.0.0.3"), passedOn("192.168.1.9"));
        assertPeer("10.0.0.3", Origin.PUBLIC, peer);
    }

    @Test
    void shouldBelieveAProxyOfOurs() {
        Peer peer = behind("127.0.0.1").peer(address("127.0.0.1"), passedOn("203.0.113.7"));
        assertPeer("203.0.113.7", Origin.PUBLIC, peer);
    }

    /** Further left stands what the visitor wrote. */
    @Test
    void shouldReadFromTheRightEnd() {
        PeerPart part = behind("127.0.0.1", "10.0.0.0/8");
        Peer peer = part.peer(address("127.0.0.1"), passedOn("10.9.9.9, 203.0.113.7", "10.0.0.2"));
        assertPeer("203.0.113.7", Origin.PUBLIC, peer);
    }

    @Test
    void shouldStayAtTheProxyThatSaysNothingReadable() {
        PeerPart part = behind("127.0.0.1", "10.0.0.0/8");
        assertPeer(
                "10.0.0.2",
                Origin.PRIVATE,
                part.peer(address("127.0.0.1"), passedOn("proxy.example, 10.0.0.2")));
        MultiMap other = MultiMap.caseInsensitiveMultiMap().add("Forwarded", "for=203.0.113.7");
        assertPeer("127.0.0.1", Origin.PRIVATE, part.peer(address("127.0.0.1"), other));
    }

    @Test
    void shouldNeverBeLocalByAHeader() {
        Peer peer = behind("10.0.0.2").peer(address("10.0.0.2"), passedOn("127.0.0.1"));
        assertPeer("127.0.0.1", Origin.PRIVATE, peer);
    }

    @Test
    void shouldTellEveryPartOfTheSite() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Router router = Router.router(vertx);
            behind("127.0.0.1").mount(router);
            router.get("/").handler(context -> context.end(Peer.of(context).toString()));
            HttpServer server =
                    vertx.createHttpServer()
                            .requestHandler(router)
                            .listen(0, "127.0.0.1")
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(SECONDS, TimeUnit.SECONDS);
            URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
            HttpRequest asked =
                    HttpRequest.newBuilder(uri).header("X-Forwarded-For", "203.0.113.7").build();
            String answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString()).body();
            Peer expected = new Peer(PeerAddress.of(address("203.0.113.7")), Origin.PUBLIC);
            assertEquals(expected.toString(), answer);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        }
    }
}
