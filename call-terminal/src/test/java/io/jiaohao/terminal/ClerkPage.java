package io.jiaohao.terminal;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A running terminal with its page open, as a browser has it: the newest picture, and presses. Safe
 * for any thread.
 */
final class ClerkPage implements AutoCloseable {
    static final String DEVICE = "terminal-1";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Terminal terminal;
    private final PageServer server;
    private final AtomicInteger pictures = new AtomicInteger();
    private volatile JsonNode picture = MissingNode.getInstance();

    /** What the page got back. */
    record Reply(int status, JsonNode body) {}

    ClerkPage(int serverPort, @Nullable SignIn signIn) throws Exception {
        LinkConfig link =
                new LinkConfig(
                        List.of(new ServerAddress("127.0.0.1", serverPort)),
                        DEVICE,
                        DeviceKind.TERMINAL,
                        "key",
                        "zh-CN");
        terminal = new Terminal(vertx, new TerminalConfig(link, 0, signIn));
        server = new PageServer(vertx, 0, terminal.stream(), terminal.actions());
        server.start();
        terminal.link().start();
        CompletableFuture<HttpResponse<Stream<String>>> stream =
                http.sendAsync(get("/state"), HttpResponse.BodyHandlers.ofLines());
        stream.thenAcceptAsync(response -> response.body().forEach(this::line));
    }

    private void line(String line) {
        if (line.startsWith("data: ")) {
            picture = TestHall.object(line.substring("data: ".length()));
            pictures.incrementAndGet();
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + server.address() + path)).build();
    }

    JsonNode picture() {
        return picture;
    }

    /** How many pictures have come so far. */
    int pictures() {
        return pictures.get();
    }

    /** Waits for a picture. */
    JsonNode awaitPicture(Predicate<JsonNode> wanted) {
        await().atMost(Duration.ofSeconds(20)).until(() -> wanted.test(picture));
        return picture;
    }

    /** Waits for the link. */
    ClerkPage up() {
        awaitPicture(each -> each.at("/link/up").asBoolean());
        return this;
    }

    /** Waits until the link is seen to be down. */
    ClerkPage down() {
        awaitPicture(each -> each.at("/link/up").isBoolean() && !each.at("/link/up").asBoolean());
        return this;
    }

    Reply press(String action, String json) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + server.address() + "/act/" + action))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), WireJson.MAPPER.readTree(response.body()));
    }

    /** A window's ticket object in an event. */
    static ObjectNode with(ObjectNode event, @Nullable ObjectNode ticket, ObjectNode counter) {
        if (ticket != null) {
            event.set("ticket", ticket);
        }
        return event.set("counter", counter);
    }

    @Override
    public void close() {
        terminal.link().stop().await();
        vertx.close().await();
    }
}
